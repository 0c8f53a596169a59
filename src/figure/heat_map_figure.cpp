#include <algorithm>
#include <span>

#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/score_axis.h"
#include "figure/turned_heads.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kNumberWidth = 30;
constexpr double kNarrowNumberWidth = 26;
constexpr double kNumbersFrom = 48;  // narrower columns have blocks alone; the numbers are in the tooltips
constexpr double kWidestBlock = 76;
constexpr double kCellHeight = 16;
constexpr double kNarrowCellHeight = 14;
constexpr double kPanelGap = 16;

using Items = std::vector<const ItemResult*>;

/// Cells side by side. A cell's number stands right of its block.
struct Grid {
  Columns columns{};
  double block = 0;  ///< width
  double height = kCellHeight;
  bool numbers = true;

  /// Columns around the middles of the blocks.
  Columns blocks() const { return {columns.left + (block - columns.width) / 2, columns.width}; }
};

Grid grid_of(const FigureSheet& sheet, double left, std::size_t count) {
  Grid grid{.columns = columns_from(sheet, left, count)};
  const double number = sheet.is_narrow() ? kNarrowNumberWidth : kNumberWidth;
  const double width = grid.columns.width;
  grid.numbers = width >= kNumbersFrom;
  grid.block = grid.numbers ? std::min(width - number - 4, kWidestBlock) : width - 3;
  if (sheet.is_narrow()) grid.height = kNarrowCellHeight;
  return grid;
}

/// What stands at an item in one column: a group, or danger as a whole, which has no tooltip.
struct Cell {
  std::optional<double> score{};
  double known = 0;
  std::string tooltip{};
  FontWeight weight = FontWeight::regular;
};

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

std::string cell_tooltip(const Wording& words, const ItemResult& item, const GroupResult& group) {
  return words.say("figure.heat_map_tooltip",
                   {{"item", words.item(item.item)},
                    {"group", words.group(group.group)},
                    {"score", group.score ? words.part(*group.score) : words.say("ranking.unknown")},
                    {"known", words.percent(group.weight_known)}});
}

std::vector<Cell> cells_of(const Wording& words, const ItemResult& item) {
  std::vector<Cell> cells;
  for (const GroupResult& group : item.groups)
    cells.push_back({group.score, group.weight_known, cell_tooltip(words, item, group)});
  cells.push_back({item.score, item.coverage.weight_known, "", FontWeight::semibold});
  return cells;
}

void draw_cell(Svg& svg, const Wording& words, const Grid& grid, const Box& block, const Cell& cell) {
  const auto draw = [&] { draw_block(svg, words, block, cell.score, cell.known); };
  if (cell.tooltip.empty()) {
    draw();
  } else {
    svg.with_tooltip(cell.tooltip, draw);
  }
  if (!grid.numbers) return;
  svg.centred_text({block.right() + 6, block.y + block.height / 2},
                   {cell.score ? words.part(*cell.score) : "–"}, {kSmallPx + 1, cell.weight});
}

void draw_row(FigureSheet& sheet, const Wording& words, const Grid& grid, const ColumnRange& range,
              const ItemRow& row) {
  draw_item_name(sheet, words, row);
  const std::vector<Cell> cells = cells_of(words, *row.item);
  for (std::size_t i = range.first; i < std::min(range.last, cells.size()); ++i)
    draw_cell(sheet.svg(), words, grid,
              {grid.columns.at(i - range.first), row.middle() - grid.height / 2, grid.block, grid.height},
              cells[i]);
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

double draw_wide(FigureSheet& sheet, const Wording& words, const Items& items,
                 const std::vector<std::string>& heads) {
  const double name_right = item_rows(sheet, words, items, kNameShare, 0).name_right;
  const Grid grid = grid_of(sheet, name_right + kGap, heads.size());
  const double top = draw_column_heads(sheet, heads, grid.columns, grid.block);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  for (const ItemRow& row : rows.rows) draw_row(sheet, words, grid, {0, heads.size()}, row);
  return rows.bottom;
}

// Names over the whole width with their cells under them; of many groups, as many at once as there is room
// for.
double draw_narrow(FigureSheet& sheet, const Wording& words, const Items& items,
                   const std::vector<std::string>& heads) {
  double bottom = sheet.top() - kPanelGap;
  for (const ColumnRange& range : column_panels(heads.size(), turned_heads_beside(sheet))) {
    const Grid grid = grid_of(sheet, sheet.left(), range.count());
    const double top = draw_turned_heads(sheet, std::span(heads).subspan(range.first, range.count()),
                                         grid.blocks(), bottom + kPanelGap);
    const ItemRows rows = stacked_item_rows(sheet, words, items, 0, top);
    for (const ItemRow& row : rows.rows) draw_row(sheet, words, grid, range, row);
    bottom = rows.bottom;
  }
  return bottom;
}

}  // namespace

std::optional<Figure> heat_map_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = ranked_items(request.results);
  if (items.empty() || request.results.groups.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words));
  const auto draw = sheet.is_narrow() ? draw_narrow : draw_wide;
  return sheet.finished(draw(sheet, words, items, heads_of(words)), data_of(words, items));
}

}  // namespace socta
