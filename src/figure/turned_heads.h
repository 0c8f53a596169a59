#pragma once

#include <span>
#include <string>

#include "figure/columns.h"

namespace socta {

/// How many columns with turned heads the sheet has room for side by side.
std::size_t turned_heads_beside(const FigureSheet& sheet);

/// Heads of columns of a narrow sheet from `top` on, turned by a quarter and read upwards, in as many lines
/// as stand side by side over a column, as high as the longest needs. Returns where the rows begin.
double draw_turned_heads(FigureSheet& sheet, std::span<const std::string> heads, const Columns& columns,
                         double top);

}  // namespace socta
