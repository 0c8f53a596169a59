#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace socta {

/// What a member of an assessment is in it (docs/rights.md says what each may do).
enum class Role { coordinator, analyst, facilitator, contributor, reviewer, observer };

inline constexpr std::array kRoles = {Role::coordinator, Role::analyst,  Role::facilitator,
                                      Role::contributor, Role::reviewer, Role::observer};

/// "coordinator", …; nullopt for anything else.
std::optional<Role> parse_role(std::string_view text);
std::string_view to_string(Role role);

/// What an account is in the whole system, whatever assessments it belongs to.
enum class SystemRole { admin, member };

/// "admin", "member"; nullopt for anything else.
std::optional<SystemRole> parse_system_role(std::string_view text);
std::string_view to_string(SystemRole role);

}  // namespace socta
