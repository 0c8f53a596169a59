#include <algorithm>

#include "figure/bar_cards.h"
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

// A bar for each domain, and one for the mean, set off by its colour.
std::vector<CardBar> bars_of(const Wording& words, const ItemResult& item) {
  std::vector<CardBar> bars;
  const auto add = [&](const std::string& name, std::optional<double> score, Colour colour) {
    const std::string number = number_of(words, score);
    bars.push_back({name,
                    words.say("figure.influence_tooltip",
                              {{"item", words.item(item.item)}, {"domain", name}, {"score", number}}),
                    [score, number, colour](Svg& svg, const Box& bar) {
                      draw_bar_cell(svg, bar, score, number, colour);
                    }});
  };
  for (const NamedCode& domain : words.request.input.methodology.domains)
    add(words.name(domain.name, domain.code), score_at(words.request.results, item.item, domain.code),
        Colour::accent);
  add(words.say("figure.mean"), item.influence, Colour::ink);
  return bars;
}

double draw_table(FigureSheet& sheet, const Wording& words, const Items& items,
                  const std::vector<std::string>& heads) {
  const double left = item_rows(sheet, words, items, kNameShare, 0).name_right + kGap;
  const Columns columns = columns_from(sheet, left, heads.size());
  const double top = draw_stair_heads(sheet, heads, {columns.left - kNumberWidth / 2, columns.width});
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  for (const ItemRow& row : rows.rows) {
    draw_item_name(sheet, words, row);
    draw_bars_beside(sheet.svg(), bars_of(words, *row.item), columns, row.middle(), kNumberWidth);
  }
  return rows.bottom;
}

double draw_cards(FigureSheet& sheet, const Wording& words, const Items& items) {
  std::vector<BarCard> cards;
  for (const ItemResult* item : items)
    cards.push_back({words.rank(*item), words.item(item->item), bars_of(words, *item)});
  return draw_bar_cards(sheet, cards, kNumberWidth);
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
  const double bottom =
      sheet.is_narrow() ? draw_cards(sheet, words, items) : draw_table(sheet, words, items, heads);
  return sheet.finished(bottom, data_of(words, items));
}

}  // namespace socta
