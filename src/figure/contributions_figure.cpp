#include <algorithm>
#include <cmath>
#include <numeric>

#include "figure/bar_cards.h"
#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kNumberWidth = 26;
constexpr double kNumbersFrom = 48;  // narrower columns have bars alone; the numbers are in the tooltips
constexpr double kThickness = 10;

using Items = std::vector<const ItemResult*>;

/// Columns of bars, one a group, on one common scale.
struct Bars {
  double left = 0;
  double column = 0;
  double per_unit = 0;  ///< px per unit of contribution
  double below = 0;     ///< px that a column has for contributions below 0
  bool numbers = true;

  /// Where the bars of a column begin.
  double zero(std::size_t group) const { return left + static_cast<double>(group) * column + below; }
};

Items with_groups(const Results& results) {
  Items items = ranked_items(results);
  std::erase_if(items, [](const ItemResult* item) { return !item->score || item->groups.empty(); });
  return items;
}

std::vector<double> totals_of(const Items& items, std::size_t groups) {
  std::vector<double> totals(groups, 0);
  for (const ItemResult* item : items)
    for (std::size_t g = 0; g < item->groups.size() && g < groups; ++g)
      totals[g] += item->groups[g].contribution;
  return totals;
}

/// What the scale has to hold; 0 is in it.
struct Extent {
  double least = 0;
  double most = 0;
};

Extent extent_of(const Items& items) {
  Extent extent;
  for (const ItemResult* item : items)
    for (const GroupResult& group : item->groups) {
      extent.least = std::min(extent.least, group.contribution);
      extent.most = std::max(extent.most, group.contribution);
    }
  return extent;
}

Bars bars_of(const FigureSheet& sheet, double name_right, const Items& items, std::size_t groups) {
  Bars bars;
  bars.left = name_right + kGap;
  bars.column = (sheet.right() - bars.left) / static_cast<double>(groups);
  bars.numbers = bars.column >= kNumbersFrom;
  const Extent extent = extent_of(items);
  bars.per_unit = (bars.column - (bars.numbers ? kNumberWidth + 8 : 4)) / (extent.most - extent.least);
  bars.below = -extent.least * bars.per_unit;
  return bars;
}

void draw_bar(Svg& svg, double zero, double middle, double length) {
  svg.rect({std::min(zero, zero + length), middle - kThickness / 2, std::abs(length), kThickness},
           {length < 0 ? Colour::relief : Colour::accent});
}

void draw_number(Svg& svg, double bar_end, double middle, const std::string& number) {
  svg.centred_text({bar_end + 5, middle}, {number}, {kSmallPx, FontWeight::regular, Colour::quiet});
}

std::string tooltip(const Wording& words, const ItemResult& item, const GroupResult& group) {
  return words.say("figure.contributions_tooltip", {{"item", words.item(item.item)},
                                                    {"group", words.group(group.group)},
                                                    {"contribution", words.hundredths(group.contribution)}});
}

void draw_row(FigureSheet& sheet, const Wording& words, const Bars& bars, const ItemRow& row) {
  draw_item_name(sheet, words, row);
  for (std::size_t g = 0; g < row.item->groups.size(); ++g) {
    const GroupResult& group = row.item->groups[g];
    const double length = group.contribution * bars.per_unit;
    sheet.svg().with_tooltip(tooltip(words, *row.item, group),
                             [&] { draw_bar(sheet.svg(), bars.zero(g), row.middle(), length); });
    if (bars.numbers)
      draw_number(sheet.svg(), bars.zero(g) + std::max(0.0, length), row.middle(),
                  words.hundredths(group.contribution));
  }
}

std::vector<std::string> heads_of(const Wording& words) {
  std::vector<std::string> heads;
  for (const std::string& group : words.request.results.groups) heads.push_back(words.group(group));
  return heads;
}

void draw_base_lines(FigureSheet& sheet, const Bars& bars, const ItemRows& rows, std::size_t groups) {
  for (std::size_t g = 0; g < groups; ++g) {
    const double x = bars.zero(g);
    sheet.svg().line({x, rows.rows.front().y}, {x, rows.bottom}, {Colour::line});
  }
}

double draw_table(FigureSheet& sheet, const Wording& words, const Items& items) {
  const auto heads = heads_of(words);
  const double name_right = item_rows(sheet, words, items, kNameShare, 0).name_right;
  const Bars bars = bars_of(sheet, name_right, items, heads.size());
  const double top = draw_column_heads(sheet, heads, {bars.left, bars.column}, bars.column - kNumberWidth);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  draw_base_lines(sheet, bars, rows, heads.size());
  for (const ItemRow& row : rows.rows) draw_row(sheet, words, bars, row);
  return rows.bottom;
}

CardBar card_bar(const Wording& words, const Extent& extent, const ItemResult& item,
                 const GroupResult& group) {
  const std::string number = words.hundredths(group.contribution);
  return {words.group(group.group), tooltip(words, item, group),
          [extent, number, contribution = group.contribution](Svg& svg, const Box& box) {
            const double per_unit = box.width / (extent.most - extent.least);
            const double zero = box.x - extent.least * per_unit;
            const double middle = box.y + box.height / 2;
            svg.line({zero, box.y - 2}, {zero, box.bottom() + 2}, {Colour::line});
            draw_bar(svg, zero, middle, contribution * per_unit);
            draw_number(svg, zero + std::max(0.0, contribution * per_unit), middle, number);
          }};
}

double draw_cards(FigureSheet& sheet, const Wording& words, const Items& items) {
  const Extent extent = extent_of(items);
  std::vector<BarCard> cards;
  for (const ItemResult* item : items) {
    cards.push_back({words.rank(*item), words.item(item->item)});
    for (const GroupResult& group : item->groups)
      cards.back().bars.push_back(card_bar(words, extent, *item, group));
  }
  return draw_bar_cards(sheet, cards, kNumberWidth);
}

FigureText text_of(const Wording& words, const Items& items) {
  const std::vector<std::string>& groups = words.request.results.groups;
  const auto totals = totals_of(items, groups.size());
  const auto most = std::max_element(totals.begin(), totals.end());
  const double all = std::accumulate(totals.begin(), totals.end(), 0.0);
  const std::vector<MessageArgument> arguments = {
      {"group", words.group(groups[static_cast<std::size_t>(most - totals.begin())])},
      {"share", words.percent(all > 0 ? std::min(1.0, *most / all) : 0)}};
  return {"contributions", words.say("figure.contributions_title", arguments),
          words.subtitle("figure.contributions_subtitle"),
          words.say("figure.contributions_description", arguments)};
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{{words.form()}, {}};
  for (const std::string& group : words.request.results.groups) data.columns.push_back(words.group(group));
  data.columns.push_back(words.say("ranking.danger"));
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const GroupResult& group : item->groups) row.push_back(words.hundredths(group.contribution));
    row.push_back(words.hundredths(*item->score));
    data.rows.push_back(std::move(row));
  }
  return data;
}

}  // namespace

std::optional<Figure> contributions_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = with_groups(request.results);
  if (items.empty() || extent_of(items).most <= 0) return std::nullopt;
  FigureSheet sheet(request, text_of(words, items));
  const auto draw = sheet.is_narrow() ? draw_cards : draw_table;
  return sheet.finished(draw(sheet, words, items), data_of(words, items));
}

}  // namespace socta
