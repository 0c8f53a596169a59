#pragma once

#include <optional>
#include <string>

#include "figure/svg.h"

namespace socta {

inline constexpr double kBarHeight = 12;

/// A bar that fills `share` (held in [0, 1]) of `box`, with `number` right of it; hatched without a share.
void draw_bar_cell(Svg& svg, const Box& box, std::optional<double> share, const std::string& number,
                   Colour colour = Colour::accent);

/// Colours of the two sides of a middle.
struct TwoSides {
  Colour below = Colour::relief;
  Colour above = Colour::harm;
};

/// A bar from the middle of `box` to the right for a share above 0 and to the left for one below (held in
/// [−1, 1]), with `number` right of the box; hatched without a share.
void draw_two_sided_cell(Svg& svg, const Box& box, std::optional<double> share, const std::string& number,
                         TwoSides sides);

}  // namespace socta
