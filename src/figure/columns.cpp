#include "figure/columns.h"

#include <algorithm>

namespace socta {

Columns columns_from(const FigureSheet& sheet, double left, std::size_t count) {
  return {left, (sheet.right() - left) / static_cast<double>(std::max<std::size_t>(count, 1))};
}

std::vector<ColumnRange> column_panels(std::size_t columns, std::size_t most) {
  const std::size_t count = (columns + most - 1) / most;
  std::vector<ColumnRange> panels;
  for (std::size_t i = 0; i < count; ++i) panels.push_back({i * columns / count, (i + 1) * columns / count});
  return panels;
}

}  // namespace socta
