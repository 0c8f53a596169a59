#include "figure/ticks.h"

#include <algorithm>
#include <cmath>

namespace socta {
namespace {

// The smallest of 1, 2 and 5 × 10^k that is no smaller than `least`.
double round_step(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

Ticks round_ticks(double low, double high, double most) {
  const double step = round_step((high - low) / std::clamp(most - 1, 1.0, 10.0));
  Ticks ticks;
  ticks.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
  const auto first = std::llround(std::ceil(low / step - 1e-9));
  const auto last = std::llround(std::floor(high / step + 1e-9));
  for (auto i = first; i <= last; ++i) ticks.values.push_back(static_cast<double>(i) * step);
  return ticks;
}

}  // namespace socta
