#include <algorithm>
#include <span>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/mark_key.h"
#include "figure/stair_heads.h"
#include "figure/turned_heads.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 12;
constexpr double kMostCell = 22;
constexpr double kGroupGap = 6;
constexpr double kPanelGap = 16;
constexpr double kNarrowCell = 14;
constexpr std::size_t kOutlinedGaps = 10;

using Items = std::vector<const ItemResult*>;
using Heads = std::vector<std::string>;

/// What a cell rests on.
struct CellBasis {
  bool judged = false;
  bool statistics = false;
  bool evidence = false;
};

// Evidence that the reader may not see does not count.
bool has_open_evidence(const FigureRequest& request, const IndicatorResult& cell) {
  const auto& evidence = request.input.assessment.evidence;
  return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& piece) {
    return piece.handling <= request.level &&
           std::find(cell.evidence.begin(), cell.evidence.end(), piece.code) != cell.evidence.end();
  });
}

CellBasis basis_of(const FigureRequest& request, const IndicatorResult& cell) {
  return {cell.judgement_score.has_value(), cell.observation_score.has_value(),
          has_open_evidence(request, cell)};
}

bool is_top_gap(const Results& results, std::string_view item, std::string_view indicator) {
  const std::size_t count = std::min(results.gaps.size(), kOutlinedGaps);
  return std::any_of(results.gaps.begin(), results.gaps.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const Gap& gap) { return gap.item == item && gap.indicator == indicator; });
}

void draw_judged(Svg& svg, const Box& box) { svg.rect(box, {Colour::accent, 0.32}); }

void draw_statistics(Svg& svg, const Box& box) {
  svg.circle({box.x + box.width / 2, box.y + box.height / 2}, 3.4, {Colour::ink});
}

void draw_evidence(Svg& svg, const Box& box) {
  svg.rect({box.x, box.bottom() - 3, box.width, 3}, {Colour::accent});
}

void draw_outline(Svg& svg, const Box& box) {
  const double right = box.right();
  const double bottom = box.bottom();
  svg.polyline({{box.x, box.y}, {right, box.y}, {right, bottom}, {box.x, bottom}, {box.x, box.y}},
               {Colour::harm, 2});
}

void draw_basis(Svg& svg, const Box& box, const CellBasis& basis) {
  if (!basis.judged && !basis.statistics) svg.unknown(box);
  if (basis.judged) draw_judged(svg, box);
  if (basis.statistics) draw_statistics(svg, box);
  if (basis.evidence) draw_evidence(svg, box);
}

std::string basis_text(const Wording& words, const CellBasis& basis) {
  std::string text;
  const auto add = [&](bool holds, std::string_view key) {
    if (holds) text += (text.empty() ? "" : ", ") + words.say(key);
  };
  add(basis.judged, "figure.coverage_judged");
  add(basis.statistics, "figure.coverage_statistics");
  add(basis.evidence, "figure.coverage_evidence");
  add(!basis.judged && !basis.statistics, "ranking.unknown");
  return text;
}

Heads heads_of(const Wording& words, const ItemResult& item) {
  Heads heads;
  for (const GroupResult& group : item.groups)
    for (const IndicatorResult& cell : group.indicators) heads.push_back(words.indicator(cell.indicator));
  return heads;
}

void draw_cell(FigureSheet& sheet, const Wording& words, const Box& box, const ItemResult& item,
               const IndicatorResult& cell) {
  const CellBasis basis = basis_of(words.request, cell);
  const std::string tooltip =
      words.say("figure.coverage_tooltip", {{"item", words.item(item.item)},
                                            {"indicator", words.indicator(cell.indicator)},
                                            {"basis", basis_text(words, basis)}});
  sheet.svg().with_tooltip(tooltip, [&] {
    draw_basis(sheet.svg(), box, basis);
    if (is_top_gap(words.request.results, item.item, cell.indicator)) draw_outline(sheet.svg(), box);
  });
}

void draw_cells(FigureSheet& sheet, const Wording& words, const Columns& columns, const ColumnRange& range,
                const ItemRow& row, double height) {
  std::size_t place = 0;
  for (const GroupResult& group : row.item->groups)
    for (const IndicatorResult& cell : group.indicators) {
      const std::size_t column = place++;
      if (column < range.first || column >= range.last) continue;
      const Box box{columns.at(column - range.first) + 1.5, row.middle() - height / 2, columns.width - 3,
                    height};
      draw_cell(sheet, words, box, *row.item, cell);
    }
}

// Thin lines between the groups of indicators.
void draw_group_lines(FigureSheet& sheet, const Columns& columns, const ColumnRange& range,
                      const ItemResult& item, double top, double bottom) {
  std::size_t column = 0;
  for (const GroupResult& group : item.groups) {
    if (column > range.first && column < range.last) {
      const double x = columns.at(column - range.first);
      sheet.svg().line({x, top}, {x, bottom}, {Colour::hatch});
    }
    column += group.indicators.size();
  }
}

double draw_marks_key(FigureSheet& sheet, const Wording& words, double top) {
  const auto unknown = [](Svg& svg, const Box& box) { svg.unknown(box); };
  return draw_key(sheet, top,
                  {{draw_judged, words.say("figure.coverage_judged")},
                   {draw_statistics, words.say("figure.coverage_statistics")},
                   {draw_evidence, words.say("figure.coverage_evidence")},
                   {unknown, words.say("ranking.unknown")},
                   {draw_outline, words.say("figure.coverage_gap")}});
}

FigureText text_of(const Wording& words) {
  const Results& results = words.request.results;
  const std::string known = words.percent(results.weight_known);
  FigureText text{"coverage", words.say("figure.coverage_title", {{"known", known}}),
                  words.subtitle("figure.coverage_subtitle"),
                  words.say("figure.coverage_description", {{"known", known}})};
  if (!results.gaps.empty())
    text.title = words.say("figure.coverage_title_gap",
                           {{"known", known},
                            {"item", words.item(results.gaps.front().item)},
                            {"indicator", words.indicator(results.gaps.front().indicator)}});
  return text;
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{heads_of(words, *items.front())};
  data.columns.insert(data.columns.begin(), words.form());
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const GroupResult& group : item->groups)
      for (const IndicatorResult& cell : group.indicators)
        row.push_back(basis_text(words, basis_of(words.request, cell)));
    data.rows.push_back(std::move(row));
  }
  return data;
}

double draw_wide(FigureSheet& sheet, const Wording& words, const Items& items, const Heads& heads) {
  const double left = item_rows(sheet, words, items, kNameShare, 0).name_right + kGap;
  const Columns columns = columns_from(sheet, left, heads.size());
  const double top = draw_stair_heads(sheet, heads, columns);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  const ColumnRange all{0, heads.size()};
  draw_group_lines(sheet, columns, all, *items.front(), top - kGroupGap, rows.bottom);
  for (const ItemRow& row : rows.rows) {
    draw_item_name(sheet, words, row);
    draw_cells(sheet, words, columns, all, row, std::min(row.height - 4, kMostCell));
  }
  return rows.bottom;
}

// Names over the whole width with their cells under them; of many indicators, as many at once as there is
// room for.
double draw_narrow(FigureSheet& sheet, const Wording& words, const Items& items, const Heads& heads) {
  double bottom = sheet.top() - kPanelGap;
  for (const ColumnRange& range : column_panels(heads.size(), turned_heads_beside(sheet))) {
    const Columns columns = columns_from(sheet, sheet.left(), range.count());
    const double top = draw_turned_heads(sheet, std::span(heads).subspan(range.first, range.count()), columns,
                                         bottom + kPanelGap);
    const ItemRows rows = stacked_item_rows(sheet, words, items, 0, top);
    for (const ItemRow& row : rows.rows) {
      draw_item_name(sheet, words, row);
      draw_cells(sheet, words, columns, range, row, kNarrowCell);
      draw_group_lines(sheet, columns, range, *row.item, row.middle() - kNarrowCell / 2 - 1,
                       row.middle() + kNarrowCell / 2 + 1);
    }
    bottom = rows.bottom;
  }
  return bottom;
}

}  // namespace

std::optional<Figure> coverage_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = ranked_items(request.results);
  if (items.empty()) return std::nullopt;
  const Heads heads = heads_of(words, *items.front());
  if (heads.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words));
  const auto draw = sheet.is_narrow() ? draw_narrow : draw_wide;
  const double bottom = draw(sheet, words, items, heads);
  return sheet.finished(draw_marks_key(sheet, words, bottom + 8), data_of(words, items));
}

}  // namespace socta
