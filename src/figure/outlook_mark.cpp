#include "figure/outlook_mark.h"

namespace socta {

void draw_outlook_mark(Svg& svg, Point centre, OutlookDirection direction) {
  const auto [x, y] = centre;
  switch (direction) {
    case OutlookDirection::rising:
      svg.polygon({{x - 4.5, y + 3.5}, {x + 4.5, y + 3.5}, {x, y - 4.5}}, {Colour::harm});
      return;
    case OutlookDirection::stable:
      svg.circle(centre, 3.5, {Colour::quiet});
      return;
    case OutlookDirection::falling:
      svg.polygon({{x - 4.5, y - 3.5}, {x + 4.5, y - 3.5}, {x, y + 4.5}}, {Colour::relief});
      return;
  }
}

}  // namespace socta
