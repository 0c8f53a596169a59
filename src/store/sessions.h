#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/accounts.h"
#include "store/transaction.h"

namespace socta {

/// How far somebody has signed in.
enum class SessionStrength { password, second_factor };

/// A signed-in browser. Only the hash of its token is stored.
struct Session {
  std::string token_hash{};  ///< unique
  std::int64_t account = 0;
  std::string csrf_token{};
  SessionStrength strength = SessionStrength::password;
  std::string created_at{};
  std::string last_seen{};
  std::string expires_at{};

  bool operator==(const Session&) const = default;
};

void insert_session(Transaction& transaction, const Session& session);

/// A session with the account that it is of.
struct SignedIn {
  Session session{};
  Account account{};

  bool operator==(const SignedIn&) const = default;
};

/// The session that is alive at `now`: one statement, since every request asks for it.
std::optional<SignedIn> find_signed_in(Transaction& transaction, std::string_view token_hash,
                                       std::string_view now);
std::vector<Session> list_sessions(Transaction& transaction, std::int64_t account, std::string_view now);

/// Notes that it was used; nothing happens when it is gone.
void touch_session(Transaction& transaction, std::string_view token_hash, std::string_view now,
                   std::string_view expires_at);

void remove_session(Transaction& transaction, std::string_view token_hash);

/// Ends all sessions of an account but `kept` (a token hash, or "" for none).
void remove_sessions(Transaction& transaction, std::int64_t account, std::string_view kept = "");

/// Forgets those that are over; how many.
std::int64_t remove_expired_sessions(Transaction& transaction, std::string_view now);

}  // namespace socta
