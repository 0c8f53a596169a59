#include "figure/turned_heads.h"

#include <algorithm>
#include <vector>

namespace socta {
namespace {

constexpr double kNarrowestColumn = 14;
constexpr double kLine = 13;
constexpr double kBetweenHeads = 4;
constexpr double kLowest = 80;
constexpr double kHighest = 260;
constexpr double kStep = 10;

// The least height in which every head has lines enough.
double heads_height(std::span<const std::string> heads, std::size_t most_lines) {
  const auto fits = [most_lines](const std::string& head, double height) {
    return widest_word(head, kSmallPx) <= height &&
           wrapped(head, height, kSmallPx, FontWeight::regular, most_lines + 1).size() <= most_lines;
  };
  double height = kLowest;
  while (height < kHighest &&
         !std::ranges::all_of(heads, [&](const auto& head) { return fits(head, height); }))
    height += kStep;
  return height;
}

}  // namespace

std::size_t turned_heads_beside(const FigureSheet& sheet) {
  return static_cast<std::size_t>(sheet.width() / kNarrowestColumn);
}

double draw_turned_heads(FigureSheet& sheet, std::span<const std::string> heads, const Columns& columns,
                         double top) {
  const auto most_lines =
      std::max<std::size_t>(1, static_cast<std::size_t>((columns.width - kBetweenHeads) / kLine));
  const double height = heads_height(heads, most_lines);
  double highest = 0;
  std::vector<std::vector<std::string>> turned;
  for (const std::string& head : heads) {
    turned.push_back(wrapped(head, height, kSmallPx, FontWeight::regular, most_lines));
    highest = std::max(highest, widest(turned.back(), kSmallPx));
  }
  for (std::size_t i = 0; i < turned.size(); ++i) {
    double x = columns.middle(i) - static_cast<double>(turned[i].size() - 1) / 2 * kLine + 0.35 * kSmallPx;
    for (const std::string& line : turned[i]) {
      sheet.svg().turned_text({x, top + highest}, line, {kSmallPx, FontWeight::regular, Colour::quiet});
      x += kLine;
    }
  }
  return top + highest + 6;
}

}  // namespace socta
