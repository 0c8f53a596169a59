#include <algorithm>

#include "figure/bar_cards.h"
#include "figure/bar_cell.h"
#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/stair_heads.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kNumberWidth = 30;
constexpr double kTrapWidth = 58;
constexpr double kMarkedTrap = 0.1;  // weaker traps are in the table only
constexpr TwoSides kDamageAndBenefit{Colour::harm, Colour::relief};

using Items = std::vector<const ItemResult*>;

const IncidenceCell* find_cell(const Results& results, std::string_view item, std::string_view stakeholder) {
  const auto found = std::find_if(
      results.incidence.begin(), results.incidence.end(),
      [&](const IncidenceCell& cell) { return cell.item == item && cell.stakeholder == stakeholder; });
  return found == results.incidence.end() ? nullptr : &*found;
}

std::optional<double> value_at(const Results& results, std::string_view item, std::string_view stakeholder) {
  const IncidenceCell* cell = find_cell(results, item, stakeholder);
  return cell ? cell->value : std::nullopt;
}

const ToleranceTrap* trap_of(const Results& results, std::string_view item) {
  const auto& traps = results.tolerance_traps;
  const auto found = std::find_if(traps.begin(), traps.end(),
                                  [item](const ToleranceTrap& trap) { return trap.item == item; });
  return found == traps.end() ? nullptr : &*found;
}

double trap_score(const Results& results, const ItemResult& item) {
  const ToleranceTrap* trap = trap_of(results, item.item);
  return trap ? trap->score : -1;
}

// Strongest trap first, then most dangerous first.
Items by_trap(const Results& results) {
  Items items = ranked_items(results);
  std::stable_sort(items.begin(), items.end(), [&](const ItemResult* a, const ItemResult* b) {
    return trap_score(results, *a) > trap_score(results, *b);
  });
  return items;
}

std::string number_of(const Wording& words, const std::optional<double>& value) {
  return value ? words.signed_hundredths(*value) : "–";
}

std::string trap_text(const Wording& words, const ItemResult& item) {
  const ToleranceTrap* trap = trap_of(words.request.results, item.item);
  return trap ? words.hundredths(trap->score) : "–";
}

// A triangle with its score where citizens and offenders gain what the state pays for.
void draw_trap(Svg& svg, const Wording& words, const ToleranceTrap& trap, Point triangle, Point number,
               Anchor anchor) {
  const bool marked = trap.score >= kMarkedTrap;
  const auto [x, y] = triangle;
  if (marked) svg.polygon({{x - 6, y + 5}, {x + 6, y + 5}, {x, y - 5}}, {Colour::harm});
  svg.centred_text(number, {words.hundredths(trap.score)},
                   {kSmallPx + 1, marked ? FontWeight::semibold : FontWeight::regular,
                    marked ? Colour::ink : Colour::quiet, anchor});
}

std::vector<CardBar> bars_of(const Wording& words, const ItemResult& item) {
  std::vector<CardBar> bars;
  for (const Stakeholder& stakeholder : words.request.input.methodology.stakeholders) {
    const auto value = value_at(words.request.results, item.item, stakeholder.code);
    const std::string name = words.name(stakeholder.name, stakeholder.code);
    const std::string number = number_of(words, value);
    bars.push_back({name,
                    words.say("figure.incidence_tooltip",
                              {{"item", words.item(item.item)}, {"stakeholder", name}, {"value", number}}),
                    [value, number](Svg& svg, const Box& bar) {
                      draw_two_sided_cell(svg, bar, value, number, kDamageAndBenefit);
                    }});
  }
  return bars;
}

std::vector<std::string> heads_of(const Wording& words) {
  std::vector<std::string> heads;
  for (const Stakeholder& stakeholder : words.request.input.methodology.stakeholders)
    heads.push_back(words.name(stakeholder.name, stakeholder.code));
  return heads;
}

// Heads whose words do not fit their columns stand on stairs.
double draw_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns) {
  const bool fit = std::ranges::all_of(
      heads, [&](const std::string& head) { return widest_word(head, kSmallPx) < columns.width - kGap / 2; });
  if (fit) return draw_column_heads(sheet, heads, columns, columns.width - kNumberWidth);
  return draw_stair_heads(sheet, heads, {columns.left - kNumberWidth / 2, columns.width});
}

double draw_table(FigureSheet& sheet, const Wording& words, const Items& items) {
  const auto heads = heads_of(words);
  const double left = item_rows(sheet, words, items, kNameShare, 0).name_right + kGap;
  const Columns columns{left, (sheet.right() - kTrapWidth - left) / static_cast<double>(heads.size())};
  const double top = draw_heads(sheet, heads, columns);
  sheet.svg().text({sheet.right(), top - kSmallPx}, words.say("figure.trap"),
                   {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  for (const ItemRow& row : rows.rows) {
    draw_item_name(sheet, words, row);
    draw_bars_beside(sheet.svg(), bars_of(words, *row.item), columns, row.middle(), kNumberWidth);
    if (const ToleranceTrap* trap = trap_of(words.request.results, row.item->item))
      draw_trap(sheet.svg(), words, *trap, {sheet.right() - 38, row.middle()}, {sheet.right(), row.middle()},
                Anchor::end);
  }
  return rows.bottom;
}

// The trap has the last line of a card, its triangle where the other lines have their middle.
double draw_cards(FigureSheet& sheet, const Wording& words, const Items& items) {
  std::vector<BarCard> cards;
  for (const ItemResult* item : items) {
    cards.push_back({words.rank(*item), words.item(item->item), bars_of(words, *item)});
    if (const ToleranceTrap* trap = trap_of(words.request.results, item->item))
      cards.back().bars.push_back(
          {words.say("figure.trap"), words.say("figure.trap") + " " + trap_text(words, *item),
           [&words, trap](Svg& svg, const Box& bar) {
             const double y = bar.y + bar.height / 2;
             draw_trap(svg, words, *trap, {bar.x + bar.width / 2, y}, {bar.right() + 5, y}, Anchor::start);
           }});
  }
  return draw_bar_cards(sheet, cards, kNumberWidth);
}

FigureText text_of(const Wording& words, const ItemResult& first) {
  FigureText text{"incidence", words.say("figure.incidence_title_none"),
                  words.subtitle("figure.incidence_subtitle"), words.say("figure.incidence_description")};
  if (trap_score(words.request.results, first) > 0)
    text.title = words.say("figure.incidence_title",
                           {{"item", words.item(first.item)}, {"score", trap_text(words, first)}});
  return text;
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{heads_of(words)};
  data.columns.insert(data.columns.begin(), words.form());
  data.columns.push_back(words.say("figure.trap"));
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const Stakeholder& stakeholder : words.request.input.methodology.stakeholders)
      row.push_back(number_of(words, value_at(words.request.results, item->item, stakeholder.code)));
    row.push_back(trap_text(words, *item));
    data.rows.push_back(std::move(row));
  }
  return data;
}

}  // namespace

std::optional<Figure> incidence_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = by_trap(request.results);
  if (request.results.incidence.empty() || items.empty() || heads_of(words).empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, *items.front()));
  const auto draw = sheet.is_narrow() ? draw_cards : draw_table;
  return sheet.finished(draw(sheet, words, items), data_of(words, items));
}

}  // namespace socta
