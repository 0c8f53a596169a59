#include "figure/bar_cell.h"

#include <algorithm>

namespace socta {
namespace {

constexpr double kToNumber = 5;

void draw_number(Svg& svg, const Box& box, const std::string& number) {
  svg.centred_text({box.right() + kToNumber, box.y + box.height / 2}, {number}, {kSmallPx});
}

}  // namespace

void draw_bar_cell(Svg& svg, const Box& box, std::optional<double> share, const std::string& number,
                   Colour colour) {
  if (share) {
    svg.rect(box, {Colour::shade});
    svg.rect({box.x, box.y, box.width * std::clamp(*share, 0.0, 1.0), box.height}, {colour});
  } else {
    svg.unknown(box);
  }
  draw_number(svg, box, number);
}

void draw_two_sided_cell(Svg& svg, const Box& box, std::optional<double> share, const std::string& number,
                         TwoSides sides) {
  const double middle = box.x + box.width / 2;
  if (share) {
    svg.rect(box, {Colour::shade});
    const double length = std::clamp(*share, -1.0, 1.0) * box.width / 2;
    svg.rect({std::min(middle, middle + length), box.y, std::abs(length), box.height},
             {*share < 0 ? sides.below : sides.above});
  } else {
    svg.unknown(box);
  }
  svg.line({middle, box.y - 3}, {middle, box.bottom() + 3}, {Colour::hatch});
  draw_number(svg, box, number);
}

}  // namespace socta
