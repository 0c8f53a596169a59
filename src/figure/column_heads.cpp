#include "figure/column_heads.h"

#include <algorithm>

namespace socta {
namespace {

constexpr double kGap = 5;
constexpr double kLeastPx = 9;

// As large as the widest word allows, so that words stay whole.
double heads_px(const std::vector<std::string>& heads, double width) {
  double px = kSmallPx;
  for (const std::string& head : heads)
    while (px > kLeastPx && widest_word(head, px) > width) px -= 0.25;
  return px;
}

}  // namespace

double draw_column_heads(FigureSheet& sheet, const std::vector<std::string>& heads, double left,
                         double column) {
  const double px = heads_px(heads, column - kGap);
  std::vector<std::vector<std::string>> lines;
  std::size_t most = 1;
  for (const std::string& head : heads) {
    lines.push_back(wrapped(head, column - kGap, px));
    most = std::max(most, lines.back().size());
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double down = static_cast<double>(most - lines[i].size()) * px * kLineHeight;
    sheet.svg().text({left + static_cast<double>(i) * column, sheet.top() + px + down}, lines[i],
                     {px, FontWeight::regular, Colour::quiet});
  }
  return sheet.top() + static_cast<double>(most) * px * kLineHeight + 6;
}

}  // namespace socta
