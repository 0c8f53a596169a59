#include "format/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace socta {

std::string number_text(double value) {
  std::array<char, 64> text{};
  const double without_negative_zero = value == 0 ? 0 : value;
  const double size = std::abs(value);
  // Left to itself to_chars writes 100000 as 1e+05.
  const bool ordinary = size == 0 || (size >= 1e-5 && size < 1e15);
  const auto format = ordinary ? std::chars_format::fixed : std::chars_format::scientific;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), without_negative_zero, format).ptr;
  return {text.data(), end};
}

}  // namespace socta
