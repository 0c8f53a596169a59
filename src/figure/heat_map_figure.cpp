#include <algorithm>

#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kNumberWidth = 30;
constexpr double kNumbersFrom = 48;  // narrower columns have blocks alone; the numbers are in the tooltips
constexpr double kWidestBlock = 76;
constexpr double kCellHeight = 16;

using Items = std::vector<const ItemResult*>;

struct Grid {
  double left = 0;
  double column = 0;  ///< width of a column, with the gap after it
  double block = 0;   ///< width of a cell's block; its number stands right of it
  bool numbers = true;
};

Grid grid_of(const FigureSheet& sheet, double name_right, std::size_t columns) {
  Grid grid;
  grid.left = name_right + kGap;
  grid.column = (sheet.right() - grid.left) / static_cast<double>(columns);
  grid.numbers = grid.column >= kNumbersFrom;
  grid.block = grid.numbers ? std::min(grid.column - kNumberWidth - 4, kWidestBlock) : grid.column - 3;
  return grid;
}

Colour colour_of_score(const Wording& words, double score) {
  const Methodology& methodology = words.request.input.methodology;
  return methodology.classes.empty() ? Colour::accent
                                     : class_colour(class_of(methodology, score), methodology.classes.size());
}

// The block is filled as far as the group is known.
void draw_block(Svg& svg, const Wording& words, const Box& block, std::optional<double> score, double known) {
  const double filled = score ? block.width * known : 0;
  if (filled < block.width) svg.unknown({block.x + filled, block.y, block.width - filled, block.height});
  if (score) svg.rect({block.x, block.y, filled, block.height}, {colour_of_score(words, *score)});
}

void draw_number(Svg& svg, const Wording& words, const Box& block, std::optional<double> score,
                 FontWeight weight) {
  svg.centred_text({block.right() + 6, block.y + block.height / 2}, {score ? words.part(*score) : "–"},
                   {kSmallPx + 1, weight});
}

std::string cell_tooltip(const Wording& words, const ItemResult& item, const GroupResult& group) {
  return words.say("figure.heat_map_tooltip",
                   {{"item", words.item(item.item)},
                    {"group", words.group(group.group)},
                    {"score", group.score ? words.part(*group.score) : words.say("ranking.unknown")},
                    {"known", words.percent(group.weight_known)}});
}

void draw_row(FigureSheet& sheet, const Wording& words, const Grid& grid, const ItemRow& row) {
  draw_item_name(sheet, words, row);
  Box block{grid.left, row.middle() - kCellHeight / 2, grid.block, kCellHeight};
  for (const GroupResult& group : row.item->groups) {
    sheet.svg().with_tooltip(cell_tooltip(words, *row.item, group),
                             [&] { draw_block(sheet.svg(), words, block, group.score, group.weight_known); });
    if (grid.numbers) draw_number(sheet.svg(), words, block, group.score, FontWeight::regular);
    block.x += grid.column;
  }
  draw_block(sheet.svg(), words, block, row.item->score, row.item->coverage.weight_known);
  if (grid.numbers) draw_number(sheet.svg(), words, block, row.item->score, FontWeight::semibold);
}

std::vector<std::string> heads_of(const Wording& words) {
  std::vector<std::string> heads;
  for (const std::string& group : words.request.results.groups) heads.push_back(words.group(group));
  heads.push_back(words.say("ranking.danger"));
  return heads;
}

// The group of which least is known, over all items.
std::string least_known_group(const Results& results) {
  std::vector<double> known(results.groups.size(), 0);
  for (const ItemResult& item : results.item_results)
    for (std::size_t g = 0; g < item.groups.size() && g < known.size(); ++g)
      known[g] += item.groups[g].weight_known;
  return results
      .groups[static_cast<std::size_t>(std::min_element(known.begin(), known.end()) - known.begin())];
}

FigureText text_of(const Wording& words) {
  const Results& results = words.request.results;
  const std::string known = words.percent(results.weight_known);
  return {"heat-map",
          results.weight_known < 1
              ? words.say("figure.heat_map_title",
                          {{"known", known}, {"group", words.group(least_known_group(results))}})
              : words.say("figure.heat_map_title_all"),
          words.subtitle("figure.heat_map_subtitle", {{"range", words.part_range()}}),
          words.say("figure.heat_map_description", {{"known", known}})};
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data;
  data.columns = heads_of(words);
  data.columns.insert(data.columns.begin(), words.form());
  data.columns.push_back(words.say("ranking.known"));
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const GroupResult& group : item->groups)
      row.push_back(group.score ? words.part(*group.score) : words.say("ranking.unknown"));
    row.push_back(item->score ? words.part(*item->score) : words.say("ranking.unknown"));
    row.push_back(words.percent(item->coverage.weight_known));
    data.rows.push_back(std::move(row));
  }
  return data;
}

}  // namespace

std::optional<Figure> heat_map_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = ranked_items(request.results);
  if (items.empty() || request.results.groups.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words));
  const ItemRows measured = item_rows(sheet, words, items, kNameShare, 0);
  const Grid grid = grid_of(sheet, measured.name_right, request.results.groups.size() + 1);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare,
                                  draw_column_heads(sheet, heads_of(words), grid.left, grid.column));
  for (const ItemRow& row : rows.rows) draw_row(sheet, words, grid, row);
  return sheet.finished(rows.bottom, data_of(words, items));
}

}  // namespace socta
