#pragma once

#include <string>
#include <vector>

#include "figure/figure_sheet.h"

namespace socta {

/// Columns of equal width from `left` on.
struct Columns {
  double left = 0;
  double width = 0;

  double at(std::size_t i) const { return left + static_cast<double>(i) * width; }
  double middle(std::size_t i) const { return at(i) + width / 2; }
};

/// Columns from `left` to the right end of the sheet.
Columns columns_from(const FigureSheet& sheet, double left, std::size_t count);

/// Heads of narrow columns: one line each, the last on top, all ending above their column with a thin line
/// down to it; so they need no turned text. They begin below the sheet's heading. Returns where the rows
/// begin.
double draw_stair_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns);

}  // namespace socta
