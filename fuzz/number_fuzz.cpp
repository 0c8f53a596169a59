#include "format/number.h"

#include <cmath>

#include "format/number_text.h"
#include "format/observed_value.h"
#include "require.h"

namespace socta {
namespace {

void check(std::string_view text, NumberStyle style) {
  if (const auto number = parse_number(text, style)) {
    require(std::isfinite(*number));
    require(parse_number(number_text(*number)) == number);
  }
  if (const auto value = parse_observed_value(text, style))
    require(!value->low || !value->high || *value->low <= *value->high);
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  for (const auto style :
       {socta::NumberStyle::plain, socta::NumberStyle::decimal_point, socta::NumberStyle::decimal_comma})
    socta::check(socta::as_text(data, size), style);
  return 0;
}
