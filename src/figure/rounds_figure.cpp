#include <algorithm>
#include <cmath>

#include "figure/cell_rows.h"
#include "figure/workshop_figures.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kMostRows = 12;
constexpr double kNameShare = 0.36;
constexpr double kGap = 20;
constexpr double kNumberWidth = 64;
constexpr double kHeadHeight = 24;
constexpr double kSmallestShift = 0.05;  // of a scale unit: below it, it reads as 0.0

double shift_of(const CellOutcome& cell) { return *cell.best - *cell.first; }

// By the share of the scale, so that points and percentages are on one ground.
double share_moved(const ExerciseOutcome& exercise, const CellOutcome& cell) {
  const auto [low, high] = extent_of(*find_column(exercise, cell.column), cell);
  return std::abs(shift_of(cell)) / (high - low);
}

std::vector<const CellOutcome*> moved_cells(const ExerciseOutcome& exercise) {
  std::vector<const CellOutcome*> cells;
  for (const CellOutcome& cell : exercise.cells)
    if (cell.first && cell.best && find_column(exercise, cell.column) &&
        std::abs(shift_of(cell)) >= kSmallestShift)
      cells.push_back(&cell);
  std::ranges::stable_sort(cells, std::greater<>(),
                           [&](const CellOutcome* cell) { return share_moved(exercise, *cell); });
  return cells;
}

std::string shift_text(const Wording& words, const CellRow& row) {
  const double shift = shift_of(*row.cell);
  return (shift > 0 ? "+" : "") + number_text(shift, 1, words.request.language);
}

void draw_move(FigureSheet& sheet, const ScoreAxis& axis, const CellRow& row) {
  Svg& svg = sheet.svg();
  const Point before{place_on(axis, row, *row.cell->first), row.middle()};
  const Point after{place_on(axis, row, *row.cell->best), row.middle()};
  const Colour colour = shift_of(*row.cell) > 0 ? Colour::harm : Colour::relief;
  svg.line(before, after, {colour, 3, 0.6});
  svg.circle(before, 5, {Colour::ground, 1, colour});
  svg.circle(after, 6, {colour});
}

FigureText text_of(const Wording& words, const ExerciseOutcome& exercise, std::size_t moved) {
  const std::vector<MessageArgument> counts = {
      {"moved", static_cast<std::int64_t>(moved)},
      {"all", static_cast<std::int64_t>(exercise.cells.size())},
      {"rounds", static_cast<std::int64_t>(exercise.rounds)},
      {"shown", static_cast<std::int64_t>(std::min(moved, kMostRows))}};
  return {"workshop-rounds-" + std::to_string(exercise.position),
          words.say("workshop_figure.rounds_title", counts),
          words.say("workshop_figure.rounds_subtitle", counts),
          words.say("workshop_figure.rounds_description", counts)};
}

FigureData data_of(const Wording& words, const ExerciseOutcome& exercise, const std::vector<CellRow>& rows) {
  FigureData data{{words.say("workshop_figure.question"), words.say("workshop_figure.first_round"),
                   words.say("workshop_figure.last_round"), words.say("workshop_figure.shift")}};
  for (const CellRow& row : rows)
    data.rows.push_back({cell_name(words, exercise, *row.cell),
                         value_text(words, *row.column, *row.cell->first),
                         value_text(words, *row.column, *row.cell->best), shift_text(words, row)});
  return data;
}

void draw_row(FigureSheet& sheet, const Wording& words, const ScoreAxis& axis, const CellRow& row) {
  draw_cell_name(sheet, row);
  draw_cell_axis(sheet, words, row, axis);
  draw_move(sheet, axis, row);
  sheet.svg().centred_text({sheet.right(), row.middle()}, {shift_text(words, row)},
                           {kLabelPx, FontWeight::semibold, Colour::ink, Anchor::end});
}

}  // namespace

std::optional<Figure> rounds_figure(const FigureRequest& request, const ExerciseOutcome& exercise) {
  auto cells = moved_cells(exercise);
  if (cells.empty()) return std::nullopt;
  const Wording words{request};
  FigureSheet sheet(request, text_of(words, exercise, cells.size()));
  if (cells.size() > kMostRows) cells.resize(kMostRows);
  const double names = kNameShare * (sheet.right() - sheet.left());
  const ScoreAxis axis{sheet.left() + names + kGap, sheet.right() - kNumberWidth};
  const auto rows = cell_rows(words, exercise, cells, names, sheet.top() + kHeadHeight);
  sheet.svg().text({axis.from, sheet.top() + kSmallPx}, words.say("workshop_figure.rounds_key"),
                   {kSmallPx, FontWeight::regular, Colour::quiet});
  for (const CellRow& row : rows)
    sheet.svg().with_tooltip(cell_name(words, exercise, *row.cell) + ": " + shift_text(words, row),
                             [&] { draw_row(sheet, words, axis, row); });
  return sheet.finished(rows.back().y + rows.back().height, data_of(words, exercise, rows));
}

}  // namespace socta
