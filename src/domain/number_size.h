#pragma once

#include <cmath>

namespace socta {

inline constexpr double kSmallestSize = 1e-60;
inline constexpr double kLargestSize = 1e60;

/// True for 0 and for numbers of 1e-60 … 1e60 in size. Those of an input must be such, so that no sum,
/// product or ratio of a few of them overflows or underflows; no quantity that is assessed comes near either
/// end.
inline bool has_usable_size(double number) {
  return number == 0 || (std::abs(number) >= kSmallestSize && std::abs(number) <= kLargestSize);
}

}  // namespace socta
