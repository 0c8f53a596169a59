#pragma once

#include "figure/svg.h"

namespace socta {

inline constexpr double kKnownBarWidth = 44;

/// A bar of kKnownBarWidth × 8 px whose left end and middle height is `at`: filled for the share that is
/// known, hatched for the rest.
void draw_known_bar(Svg& svg, Point at, double known);

}  // namespace socta
