#include "domain/handling.h"

namespace socta {

std::optional<HandlingCode> parse_handling_code(std::string_view text) {
  for (const HandlingCode code : {HandlingCode::open, HandlingCode::consultation, HandlingCode::restricted})
    if (to_string(code) == text) return code;
  return std::nullopt;
}

std::string_view to_string(HandlingCode code) {
  switch (code) {
    case HandlingCode::open:
      return "public";
    case HandlingCode::consultation:
      return "consultation";
    case HandlingCode::restricted:
      return "restricted";
  }
  return "restricted";
}

}  // namespace socta
