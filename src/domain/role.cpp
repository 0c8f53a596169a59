#include "domain/role.h"

#include <algorithm>

namespace socta {
namespace {

constexpr std::array<std::string_view, kRoles.size()> kRoleNames = {"coordinator", "analyst",  "facilitator",
                                                                    "contributor", "reviewer", "observer"};

}  // namespace

std::optional<Role> parse_role(std::string_view text) {
  const auto found = std::ranges::find(kRoleNames, text);
  if (found == kRoleNames.end()) return std::nullopt;
  return kRoles[static_cast<std::size_t>(found - kRoleNames.begin())];
}

std::string_view to_string(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }

std::optional<SystemRole> parse_system_role(std::string_view text) {
  if (text == "admin") return SystemRole::admin;
  if (text == "member") return SystemRole::member;
  return std::nullopt;
}

std::string_view to_string(SystemRole role) { return role == SystemRole::admin ? "admin" : "member"; }

}  // namespace socta
