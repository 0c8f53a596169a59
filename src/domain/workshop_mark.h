#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace socta {

/// From which exercise of which workshop a record comes: "w1.3" is the third exercise of workshop "w1".
struct WorkshopMark {
  std::string workshop;
  int position = 1;

  bool operator==(const WorkshopMark&) const = default;
};

/// nullopt when the text is no mark: a code, a point, and a position from 1 on.
std::optional<WorkshopMark> parse_workshop_mark(std::string_view text);

}  // namespace socta
