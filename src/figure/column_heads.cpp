#include "figure/column_heads.h"

#include <algorithm>

namespace socta {

double draw_column_heads(FigureSheet& sheet, const std::vector<std::string>& heads, double left,
                         double column) {
  constexpr double kGap = 6;
  std::vector<std::vector<std::string>> lines;
  std::size_t most = 1;
  for (const std::string& head : heads) {
    lines.push_back(wrapped(head, column - kGap, kSmallPx));
    most = std::max(most, lines.back().size());
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double down = static_cast<double>(most - lines[i].size()) * kSmallPx * kLineHeight;
    sheet.svg().text({left + static_cast<double>(i) * column, sheet.top() + kSmallPx + down}, lines[i],
                     {kSmallPx, FontWeight::regular, Colour::quiet});
  }
  return sheet.top() + static_cast<double>(most) * kSmallPx * kLineHeight + kGap;
}

}  // namespace socta
