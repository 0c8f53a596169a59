#pragma once

#include <cstdint>
#include <string_view>

#include "app/permissions.h"
#include "app/principal.h"
#include "store/assessments.h"
#include "store/reader.h"
#include "store/records.h"
#include "store/transaction.h"

namespace socta {

/// A member of an assessment who was found to have the right that was asked for.
struct Member {
  StoredAssessment assessment{};
  Membership membership{};

  WriteScope scope() const { return write_scope(membership.role); }

  /// As whom tables without an owner, narrative and series are read.
  Reader reader() const { return {membership.clearance, std::nullopt}; }
};

/// The membership of `who` in that assessment. Throws Error: not_found when there is no such assessment, it
/// is archived, or `who` is no member of it; forbidden when the role has not that right. One statement.
Member require(Transaction& transaction, const Principal& who, std::int64_t assessment,
               Permission permission);

/// Throws Error (forbidden) unless the account administers the system.
void require_admin(const Principal& who);

/// Throws Error (forbidden) unless the role in the system gives that right.
void require(const Principal& who, Permission permission);

/// Throws Error (forbidden) when `code` is above the member's clearance: nobody gives away or takes what he
/// may not see.
void require_clearance(const Member& member, HandlingCode code, std::string_view field);

/// When and by whom a change is made.
Change change_by(const Principal& who, std::string now);

}  // namespace socta
