#pragma once

#include <string>
#include <vector>

#include "domain/workshop_minutes.h"
#include "figure/figure_sheet.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {

/// A cell of a workshop's exercise as a row of a figure: its names at the left, an axis from the lowest to
/// the highest value of its column beside them.
struct CellRow {
  const CellOutcome* cell = nullptr;
  const AskedColumn* column = nullptr;
  std::vector<std::string> item{};
  std::vector<std::string> name{};  ///< of the column
  double y = 0;                     ///< top
  double height = 0;

  double middle() const { return y + height / 2; }
};

/// "Heroin: Extent", "Heroin: Damages (Cocaine)"
std::string cell_name(const Wording& words, const ExerciseOutcome& exercise, const CellOutcome& cell);

/// The column in words; a probability has the name of what it is.
std::string column_name(const Wording& words, const AskedColumn& column);

/// A value of the column, rounded for reading: "2.4", "62 %".
std::string value_text(const Wording& words, const AskedColumn& column, double value);

/// Rows under one another from `top` on, names at most `width` wide.
std::vector<CellRow> cell_rows(const Wording& words, const ExerciseOutcome& exercise,
                               const std::vector<const CellOutcome*>& cells, double width, double top);

void draw_cell_name(FigureSheet& sheet, const CellRow& row);

/// The axis' line, with both ends of the column's scale below it.
void draw_cell_axis(FigureSheet& sheet, const Wording& words, const CellRow& row, const ScoreAxis& axis);

/// Where a value of the row's column lies on the axis.
double place_on(const ScoreAxis& axis, const CellRow& row, double value);

}  // namespace socta
