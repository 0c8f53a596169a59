#pragma once

#include <cstddef>
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

/// Columns [first, last) of a table.
struct ColumnRange {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t count() const { return last - first; }
  bool operator==(const ColumnRange&) const = default;
};

/// Parts of a table that has more columns than stand side by side: as few as hold at most `most` (≥ 1)
/// columns each, and as even.
std::vector<ColumnRange> column_panels(std::size_t columns, std::size_t most);

}  // namespace socta
