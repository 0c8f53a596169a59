#include "figure/known_bar.h"

namespace socta {

void draw_known_bar(Svg& svg, Point at, double known) {
  constexpr double kHeight = 8;
  const double filled = kKnownBarWidth * known;
  const double top = at.y - kHeight / 2;
  if (known < 1) {
    const Box rest{at.x + filled, top, kKnownBarWidth - filled, kHeight};
    svg.rect(rest, {Colour::line});
    svg.unknown(rest);
  }
  if (known > 0) svg.rect({at.x, top, filled, kHeight}, {Colour::accent});
}

}  // namespace socta
