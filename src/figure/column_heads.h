#pragma once

#include <string>
#include <vector>

#include "figure/figure_sheet.h"

namespace socta {

/// Heads of columns of equal width from `left` on, below the sheet's heading; their lines end together.
/// Returns where the rows begin.
double draw_column_heads(FigureSheet& sheet, const std::vector<std::string>& heads, double left,
                         double column);

}  // namespace socta
