#include "domain/workshop_mark.h"

#include <charconv>

#include "domain/code_list.h"

namespace socta {

std::optional<WorkshopMark> parse_workshop_mark(std::string_view text) {
  const std::size_t point = text.rfind('.');
  if (point == std::string_view::npos || !is_assessment_code(text.substr(0, point))) return std::nullopt;
  const std::string_view digits = text.substr(point + 1);
  WorkshopMark mark{std::string(text.substr(0, point)), 0};
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), mark.position);
  if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (mark.position < 1 || digits.front() == '0') return std::nullopt;
  return mark;
}

}  // namespace socta
