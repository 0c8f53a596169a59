#include "figure/column_heads.h"

#include <algorithm>
#include <optional>

#include "figure/stair_heads.h"

namespace socta {
namespace {

constexpr double kGap = 5;
constexpr double kLeastPx = 10;
constexpr std::size_t kMostLines = 3;

bool fits(const std::string& head, double width, double px) {
  return widest_word(head, px) <= width &&
         wrapped(head, width, px, FontWeight::regular, kMostLines + 1).size() <= kMostLines;
}

// As large as all heads allow.
std::optional<double> heads_px(const std::vector<std::string>& heads, double width) {
  for (double px = kSmallPx; px >= kLeastPx; px -= 0.25)
    if (std::ranges::all_of(heads, [&](const std::string& head) { return fits(head, width, px); })) return px;
  return std::nullopt;
}

double draw_over_columns(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns,
                         double px) {
  std::vector<std::vector<std::string>> lines;
  std::size_t most = 1;
  for (const std::string& head : heads) {
    lines.push_back(wrapped(head, columns.width - kGap, px));
    most = std::max(most, lines.back().size());
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double down = static_cast<double>(most - lines[i].size()) * px * kLineHeight;
    sheet.svg().text({columns.at(i), sheet.top() + px + down}, lines[i],
                     {px, FontWeight::regular, Colour::quiet});
  }
  return sheet.top() + static_cast<double>(most) * px * kLineHeight + 6;
}

}  // namespace

double draw_column_heads(FigureSheet& sheet, const std::vector<std::string>& heads, const Columns& columns,
                         double marks) {
  const auto px = heads_px(heads, columns.width - kGap);
  if (px) return draw_over_columns(sheet, heads, columns, *px);
  return draw_stair_heads(sheet, heads, {columns.left + (marks - columns.width) / 2, columns.width});
}

}  // namespace socta
