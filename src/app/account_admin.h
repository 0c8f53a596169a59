#pragma once

#include <optional>
#include <vector>

#include "app/principal.h"
#include "app/service.h"

namespace socta {

/// Use cases of administrators on accounts; each throws Error (forbidden) for anybody else.
std::vector<Account> accounts(const Service& service, const Principal& who);

struct AccountChange {
  std::optional<bool> disabled{};
  std::optional<SystemRole> system_role{};
};

/// Changes an account; when it is disabled or loses a right, its sessions end. The account as it is now.
/// Throws Error: not_found, stale, conflict when no administrator would be left.
Account change_account(const Service& service, const Principal& who, std::int64_t account,
                       std::int64_t version, const AccountChange& change);

/// Takes a second factor away that was lost; the sessions of the account end. Throws Error (not_found).
void reset_totp(const Service& service, const Principal& who, std::int64_t account);

}  // namespace socta
