#pragma once

#include <vector>

namespace socta {

/// Round numbers on an axis, and the decimals that write them.
struct Ticks {
  std::vector<double> values{};
  int decimals = 0;

  bool operator==(const Ticks&) const = default;
};

/// The multiples of 1, 2 or 5 × 10^k from `low` to `high` (low < high), at most `most` of them but for two at
/// least where the step allows it.
Ticks round_ticks(double low, double high, double most);

}  // namespace socta
