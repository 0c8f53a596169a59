#include "format/number_text.h"

#include <charconv>

namespace socta {

std::string number_text(double value) {
  char text[32];
  const double without_negative_zero = value == 0 ? 0 : value;
  const auto end = std::to_chars(text, text + sizeof text, without_negative_zero).ptr;
  return {text, end};
}

}  // namespace socta
