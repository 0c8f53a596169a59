#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

namespace socta {

/// `number` without a fraction, as people wrote it, if it has none and is held exactly.
inline std::optional<std::int64_t> whole_number(double number) {
  constexpr double kLargestExact = 9e15;
  if (number != std::floor(number) || std::abs(number) >= kLargestExact) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

}  // namespace socta
