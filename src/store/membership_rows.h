#pragma once

#include <array>
#include <span>

#include "store/memberships.h"
#include "store/sql_value.h"

namespace socta {

/// The columns of a membership, whose table is named m in the query, and their kinds.
inline constexpr const char* kMembershipColumns =
    R"(m."account_id", m."assessment_id", m."role", m."organisation", m."clearance", m."version")";
inline constexpr std::array<SqlKind, 6> kMembershipKinds = {
    SqlKind::integer, SqlKind::integer, SqlKind::text, SqlKind::text, SqlKind::text, SqlKind::integer};

/// The membership of these columns, whose values are moved out.
Membership membership_of(std::span<SqlValue> row);

}  // namespace socta
