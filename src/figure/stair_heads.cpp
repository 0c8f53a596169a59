#include "figure/stair_heads.h"

#include <algorithm>

namespace socta {
namespace {

constexpr double kStep = 14.5;
constexpr double kToLine = 5;

}  // namespace

Columns columns_from(const FigureSheet& sheet, double left, std::size_t count) {
  return {left, (sheet.right() - left) / static_cast<double>(std::max<std::size_t>(count, 1))};
}

double draw_stair_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns) {
  const double bottom = sheet.top() + static_cast<double>(heads.size()) * kStep + 6;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const double x = columns.middle(i);
    const double base = sheet.top() + static_cast<double>(heads.size() - i) * kStep - 3;
    const auto line = wrapped(heads[i], x - kToLine - sheet.left(), kSmallPx, FontWeight::regular, 1);
    sheet.svg().line({x, base - 0.7 * kSmallPx}, {x, bottom - 2}, {Colour::hatch, 0.7});
    sheet.svg().text({x - kToLine, base}, line, {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
  }
  return bottom;
}

}  // namespace socta
