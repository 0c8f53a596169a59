#pragma once

#include <optional>
#include <string_view>

namespace socta {

/// Who may see a thing. Ordered: a reader of a level sees that level and all before it.
enum class HandlingCode { open, consultation, restricted };

/// "public", "consultation", "restricted"; nullopt for anything else.
std::optional<HandlingCode> parse_handling_code(std::string_view text);
std::string_view to_string(HandlingCode code);

}  // namespace socta
