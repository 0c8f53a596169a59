#include <algorithm>

#include "figure/bar_cell.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/stair_heads.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kNumberWidth = 24;

using Items = std::vector<const ItemResult*>;

std::optional<double> score_at(const Results& results, std::string_view item, std::string_view domain) {
  const auto found =
      std::find_if(results.influence.begin(), results.influence.end(),
                   [&](const InfluenceCell& cell) { return cell.item == item && cell.domain == domain; });
  return found == results.influence.end() ? std::nullopt : found->score;
}

// Strongest influence first; items of which none is known last.
Items by_influence(const Results& results) {
  Items items = ranked_items(results);
  std::stable_sort(items.begin(), items.end(), [](const ItemResult* a, const ItemResult* b) {
    return a->influence.value_or(-1) > b->influence.value_or(-1);
  });
  return items;
}

std::string number_of(const Wording& words, const std::optional<double>& score) {
  return score ? words.hundredths(*score) : "–";
}

std::vector<std::string> domain_names(const Wording& words) {
  std::vector<std::string> names;
  for (const NamedCode& domain : words.request.input.methodology.domains)
    names.push_back(words.name(domain.name, domain.code));
  return names;
}

// The mean stands in the last column, set off by its weight.
void draw_row(FigureSheet& sheet, const Wording& words, const Columns& columns, const ItemRow& row) {
  const auto& domains = words.request.input.methodology.domains;
  draw_item_name(sheet, words, row);
  const auto cell = [&](std::size_t column, const std::string& name, std::optional<double> score,
                        Colour colour) {
    const Box bar{columns.at(column), row.middle() - kBarHeight / 2, columns.width - kNumberWidth,
                  kBarHeight};
    const std::string tooltip = words.say(
        "figure.influence_tooltip",
        {{"item", words.item(row.item->item)}, {"domain", name}, {"score", number_of(words, score)}});
    sheet.svg().with_tooltip(
        tooltip, [&] { draw_bar_cell(sheet.svg(), bar, score, number_of(words, score), colour); });
  };
  for (std::size_t d = 0; d < domains.size(); ++d)
    cell(d, words.name(domains[d].name, domains[d].code),
         score_at(words.request.results, row.item->item, domains[d].code), Colour::accent);
  cell(domains.size(), words.say("figure.mean"), row.item->influence, Colour::ink);
}

const InfluenceCell* strongest(const Results& results) {
  const InfluenceCell* found = nullptr;
  for (const InfluenceCell& cell : results.influence)
    if (cell.score && (!found || *cell.score > *found->score)) found = &cell;
  return found;
}

FigureText text_of(const Wording& words, const InfluenceCell& cell) {
  const auto& domains = words.request.input.methodology.domains;
  const auto domain = std::find_if(domains.begin(), domains.end(),
                                   [&](const NamedCode& named) { return named.code == cell.domain; });
  const std::vector<MessageArgument> arguments = {
      {"item", words.item(cell.item)},
      {"domain", domain == domains.end() ? cell.domain : words.name(domain->name, domain->code)},
      {"score", number_of(words, cell.score)}};
  return {"influence", words.say("figure.influence_title", arguments),
          words.subtitle("figure.influence_subtitle"), words.say("figure.influence_description", arguments)};
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{domain_names(words)};
  data.columns.insert(data.columns.begin(), words.form());
  data.columns.push_back(words.say("figure.mean"));
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const NamedCode& domain : words.request.input.methodology.domains)
      row.push_back(number_of(words, score_at(words.request.results, item->item, domain.code)));
    row.push_back(number_of(words, item->influence));
    data.rows.push_back(std::move(row));
  }
  return data;
}

}  // namespace

std::optional<Figure> influence_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = by_influence(request.results);
  const InfluenceCell* most = strongest(request.results);
  auto heads = domain_names(words);
  if (!most || items.empty() || heads.empty()) return std::nullopt;
  heads.push_back(words.say("figure.mean"));
  FigureSheet sheet(request, text_of(words, *most));
  const double left = item_rows(sheet, words, items, kNameShare, 0).name_right + kGap;
  const Columns columns = columns_from(sheet, left, heads.size());
  const Columns bars{columns.left - kNumberWidth / 2, columns.width};
  const double top = draw_stair_heads(sheet, heads, bars);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  for (const ItemRow& row : rows.rows) draw_row(sheet, words, columns, row);
  return sheet.finished(rows.bottom, data_of(words, items));
}

}  // namespace socta
