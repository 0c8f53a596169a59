#include "domain/scale.h"

namespace socta {

double to_unit(const Scale& scale, double value) {
  const double share = (value - scale.low) / (scale.high - scale.low);
  return scale.direction == Direction::more_danger ? share : 1.0 - share;
}

double from_unit(const Scale& scale, double score) {
  const double share = scale.direction == Direction::more_danger ? score : 1.0 - score;
  return scale.low + share * (scale.high - scale.low);
}

}  // namespace socta
