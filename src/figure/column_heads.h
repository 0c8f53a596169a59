#pragma once

#include <string>
#include <vector>

#include "figure/columns.h"

namespace socta {

/// Heads of columns below the sheet's heading, over their columns in lines that end together; where a word or
/// a head finds no room so in type of 10 px, on stairs that lead to the middle of the first `marks` px of
/// each column. Words stay whole. Returns where the rows begin.
double draw_column_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns,
                         double marks);

}  // namespace socta
