#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "store/memberships.h"

namespace socta {

/// A member as those see it who manage them.
struct MemberView {
  Membership membership{};
  std::string name{};
  std::string email{};
};

/// All members, by address. Throws Error: not_found, forbidden.
std::vector<MemberView> members(const Service& service, const Principal& who, std::int64_t assessment);

/// Adds a member (version 0) or changes the one of that version; somebody with whom `who` shares no
/// assessment can only be invited, but by an administrator. Nobody gives a clearance above the own one, nor
/// changes a member who has a higher one. Throws Error: not_found (assessment, account), forbidden, invalid,
/// stale, conflict when no coordinator would be left.
MemberView set_member(const Service& service, const Principal& who, const Membership& membership);

/// Throws Error: not_found, forbidden, stale, conflict for the last coordinator.
void remove_member(const Service& service, const Principal& who, std::int64_t assessment,
                   std::int64_t account, std::int64_t version);

}  // namespace socta
