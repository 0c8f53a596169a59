#pragma once

#include "domain/results.h"
#include "figure/svg.h"

namespace socta {

/// A triangle up (rising), a dot (stable) or a triangle down (falling), about 9 px wide. Drawn, because the
/// font has no such characters.
void draw_outlook_mark(Svg& svg, Point centre, OutlookDirection direction);

}  // namespace socta
