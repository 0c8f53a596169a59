#include "figure/stair_heads.h"

namespace socta {
namespace {

constexpr double kStep = 14.5;
constexpr double kToLine = 5;

// `foot` is the end of the last line's base; the line down to the column begins beside the first.
void draw_stair(FigureSheet& sheet, const std::vector<std::string>& lines, Point foot, double bottom) {
  const double up = static_cast<double>(lines.size() - 1) * kStep;
  sheet.svg().line({foot.x, foot.y - up - 0.7 * kSmallPx}, {foot.x, bottom}, {Colour::hatch, 0.7});
  for (std::size_t i = 0; i < lines.size(); ++i)
    sheet.svg().text({foot.x - kToLine, foot.y - up + static_cast<double>(i) * kStep}, lines[i],
                     {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
}

}  // namespace

double draw_stair_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns) {
  std::vector<std::vector<std::string>> stairs;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    stairs.push_back(wrapped(heads[i], columns.middle(i) - kToLine - sheet.left(), kSmallPx));
    lines += stairs.back().size();
  }
  const double bottom = sheet.top() + static_cast<double>(lines) * kStep + 6;
  double base = bottom - 9;  // of the lowest line of the next head
  for (std::size_t i = 0; i < heads.size(); ++i) {
    draw_stair(sheet, stairs[i], {columns.middle(i), base}, bottom - 2);
    base -= static_cast<double>(stairs[i].size()) * kStep;
  }
  return bottom;
}

}  // namespace socta
