#include "domain/rounding.h"

#include <cmath>

namespace socta {

double round_half_up(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const double rounded = std::floor(std::abs(value) * scale + 0.5 + 1e-9) / scale;
  return value < 0 ? -rounded : rounded;
}

}  // namespace socta
