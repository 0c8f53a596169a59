#include "figure/cell_rows.h"

#include <algorithm>

#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kPadding = 16;
constexpr double kNamePx = kSmallPx + 1;

std::string ends_text(const Wording& words, const AskedColumn& column, double value) {
  return column.unit == ColumnUnit::percent ? words.percent(value / 100)
                                            : number_text(value, 0, words.request.language);
}

CellRow row_of(const Wording& words, const ExerciseOutcome& exercise, const CellOutcome& cell, double width) {
  const NamedCode* item = find_item(exercise, cell.item);
  CellRow row{.cell = &cell, .column = find_column(exercise, cell.column)};
  row.item =
      wrapped(item ? words.name(item->name, item->code) : cell.item, width, kNamePx, FontWeight::semibold, 3);
  const std::string name = column_name(words, *row.column);
  if (!name.empty()) row.name = wrapped(name, width, kNamePx, FontWeight::regular, 2);
  row.height = static_cast<double>(row.item.size() + row.name.size()) * kNamePx * kLineHeight + kPadding;
  return row;
}

}  // namespace

std::string column_name(const Wording& words, const AskedColumn& column) {
  if (column.code == kProbability) return words.say("workshop_figure.probability");
  if (column.code == kRegionProbability) return words.say("workshop_figure.probability_region");
  std::string name = words.name(column.name, column.code);
  if (column.code.starts_with(kImpactPrefix)) return words.say("workshop_figure.impact", {{"factor", name}});
  if (column.unit != ColumnUnit::effect) return name;
  return words.say("workshop_figure.effect", {{"form", words.name(column.group, "")}, {"group", name}});
}

std::string cell_name(const Wording& words, const ExerciseOutcome& exercise, const CellOutcome& cell) {
  const NamedCode* item = find_item(exercise, cell.item);
  const AskedColumn* column = find_column(exercise, cell.column);
  std::string of = item ? words.name(item->name, item->code) : cell.item;
  const std::string name = column ? column_name(words, *column) : cell.column;
  if (name.empty()) return of;
  if (of.ends_with('.')) of.pop_back();  // the statement of a factor is a sentence
  return of + ": " + name;
}

std::string value_text(const Wording& words, const AskedColumn& column, double value) {
  if (column.unit == ColumnUnit::percent) return words.percent(value / 100);
  return number_text(value, 1, words.request.language);
}

std::vector<CellRow> cell_rows(const Wording& words, const ExerciseOutcome& exercise,
                               const std::vector<const CellOutcome*>& cells, double width, double top) {
  std::vector<CellRow> rows;
  for (const CellOutcome* cell : cells) {
    if (!find_column(exercise, cell->column)) continue;
    rows.push_back(row_of(words, exercise, *cell, width));
    rows.back().y = top;
    top += rows.back().height;
  }
  return rows;
}

void draw_cell_name(FigureSheet& sheet, const CellRow& row) {
  const double line = kNamePx * kLineHeight;
  const double top = row.y + kPadding / 2 + kNamePx;
  sheet.svg().text({sheet.left(), top}, row.item, {kNamePx, FontWeight::semibold});
  if (row.name.empty()) return;
  sheet.svg().text({sheet.left(), top + static_cast<double>(row.item.size()) * line}, row.name,
                   {kNamePx, FontWeight::regular, Colour::quiet});
}

void draw_cell_axis(FigureSheet& sheet, const Wording& words, const CellRow& row, const ScoreAxis& axis) {
  const auto [low, high] = extent_of(*row.column, *row.cell);
  sheet.svg().line({axis.from, row.middle()}, {axis.to, row.middle()}, {Colour::line, 1.5});
  for (const double value : {low, high}) {
    const double x = place_on(axis, row, value);
    sheet.svg().line({x, row.middle() - 4}, {x, row.middle() + 4}, {Colour::line, 1.5});
    sheet.svg().text({x, row.middle() + 19}, ends_text(words, *row.column, value),
                     {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
  }
}

double place_on(const ScoreAxis& axis, const CellRow& row, double value) {
  const auto [low, high] = extent_of(*row.column, *row.cell);
  return axis.at(std::clamp((value - low) / (high - low), 0.0, 1.0));
}

}  // namespace socta
