#pragma once

#include <string>
#include <vector>

#include "figure/columns.h"

namespace socta {

/// Heads of narrow columns under one another, the last on top, all ending above their column with a thin line
/// down to it; so they need no turned text. One line each, up to three where the way from the sheet's left is
/// short. They begin below the sheet's heading. Returns where the rows begin.
double draw_stair_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns);

}  // namespace socta
