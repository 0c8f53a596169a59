#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/transaction.h"

namespace socta {

enum class SystemRole { member, admin };

std::string_view to_string(SystemRole role);
std::optional<SystemRole> parse_system_role(std::string_view text);

/// A person who may sign in. Secrets are stored as they are given: hashed or encrypted by the caller.
struct Account {
  std::int64_t id = 0;
  std::string email{};  ///< normalised; unique
  std::string name{};
  SystemRole system_role = SystemRole::member;
  std::string language{};
  bool disabled = false;
  std::string password_hash{};
  std::string totp_secret_encrypted{};
  bool totp_enabled = false;
  std::int64_t totp_last_step = 0;
  std::int64_t failed_logins = 0;
  std::string locked_until{};  ///< "" = not locked
  std::string created_at{};
  std::int64_t version = 1;

  bool operator==(const Account&) const = default;
};

/// Without spaces around it and in lower case, as accounts are found by it.
std::string normalised_email(std::string_view email);

/// Stores a new account and returns its id. Throws Error (conflict) when the address is taken.
std::int64_t insert_account(Transaction& transaction, const Account& account);

std::optional<Account> find_account(Transaction& transaction, std::int64_t id);
std::optional<Account> find_account_by_email(Transaction& transaction, std::string_view email);

/// All accounts, by address.
std::vector<Account> list_accounts(Transaction& transaction);

/// What people are called, by the ids of their accounts.
std::map<std::int64_t, std::string> account_names(Transaction& transaction);

/// Administrators who can sign in: the last one must not be lost.
std::int64_t count_active_admins(Transaction& transaction);

/// Changes email, name, system role, language and disabled; the new version. Throws Error: stale when the
/// stored version is not `account.version`, not_found, conflict when the address is taken.
std::int64_t update_account(Transaction& transaction, const Account& account);

/// Each of these throws Error (not_found) when there is no such account, and leaves its version.
void set_password(Transaction& transaction, std::int64_t id, std::string_view hash);
void set_totp(Transaction& transaction, std::int64_t id, std::string_view encrypted_secret);
void enable_totp(Transaction& transaction, std::int64_t id);
void remove_totp(Transaction& transaction, std::int64_t id);
void set_failed_logins(Transaction& transaction, std::int64_t id, std::int64_t count,
                       std::string_view locked_until);

/// True when `step` is later than any used before, which is then noted: a code counts once.
bool use_totp_step(Transaction& transaction, std::int64_t id, std::int64_t step);

}  // namespace socta
