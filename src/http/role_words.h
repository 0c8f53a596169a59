#pragma once

#include <array>
#include <string_view>

namespace socta {

/// Words of the roles in an assessment, for fields of bodies.
inline constexpr std::array<std::string_view, 6> kRoleWords = {"coordinator", "analyst",  "facilitator",
                                                               "contributor", "reviewer", "observer"};

/// Words of the roles in the system.
inline constexpr std::array<std::string_view, 2> kSystemRoleWords = {"admin", "member"};

}  // namespace socta
