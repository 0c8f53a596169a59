#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/handling.h"
#include "store/accounts.h"
#include "store/memberships.h"
#include "store/transaction.h"

namespace socta {

/// A link by which one person makes an account, or joins an assessment, once. Only the hash of its token is
/// stored.
struct Invitation {
  std::int64_t id = 0;
  std::string token_hash{};  ///< unique
  std::string email{};       ///< normalised
  SystemRole system_role = SystemRole::member;
  std::optional<std::int64_t> assessment{};
  AssessmentRole role = AssessmentRole::observer;
  std::string organisation{};
  HandlingCode clearance = HandlingCode::open;
  std::int64_t created_by = 0;
  std::string created_at{};
  std::string expires_at{};
  std::string used_at{};  ///< "" = not yet

  bool operator==(const Invitation&) const = default;
};

std::int64_t insert_invitation(Transaction& transaction, const Invitation& invitation);

/// Whatever its state: the caller tells used and expired ones from open ones.
std::optional<Invitation> find_invitation(Transaction& transaction, std::string_view token_hash);

std::optional<Invitation> find_invitation_by_id(Transaction& transaction, std::int64_t id);

/// Those of an assessment, or of none (`std::nullopt`), the newest first.
std::vector<Invitation> list_invitations(Transaction& transaction, std::optional<std::int64_t> assessment);

/// True when it was open at `now` and is used up from now on.
bool use_invitation(Transaction& transaction, std::int64_t id, std::string_view now);

/// Throws Error (not_found).
void remove_invitation(Transaction& transaction, std::int64_t id);

/// The one-time link of the first start: there is at most one; storing one replaces it.
void set_setup_token(Transaction& transaction, std::string_view token_hash, std::string_view expires_at);

/// True when this is the token, not yet expired; it is gone then.
bool use_setup_token(Transaction& transaction, std::string_view token_hash, std::string_view now);

}  // namespace socta
