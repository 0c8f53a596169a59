#pragma once

#include <array>
#include <span>

#include "store/accounts.h"
#include "store/sql_value.h"

namespace socta {

/// The columns of an account, whose table is named a in the query, and their kinds.
inline constexpr const char* kAccountColumns =
    R"(a."id", a."email", a."name", a."system_role", a."language", a."disabled", a."password_hash",
       a."totp_secret_encrypted", a."totp_enabled", a."totp_last_step", a."failed_logins", a."locked_until",
       a."created_at", a."version")";
inline constexpr std::array<SqlKind, 14> kAccountKinds = {
    SqlKind::integer, SqlKind::text, SqlKind::text, SqlKind::text,    SqlKind::text,
    SqlKind::integer, SqlKind::text, SqlKind::text, SqlKind::integer, SqlKind::integer,
    SqlKind::integer, SqlKind::text, SqlKind::text, SqlKind::integer};

/// The account of these columns, whose values are moved out.
Account account_of(std::span<SqlValue> row);

}  // namespace socta
