#include "store/sessions.h"

namespace socta {
namespace {

constexpr std::string_view kSecondFactor = "second_factor";
constexpr std::string_view kPassword = "password";

std::string_view to_word(SessionStrength strength) {
  return strength == SessionStrength::second_factor ? kSecondFactor : kPassword;
}

std::vector<Session> select(Transaction& transaction, const std::string& rest,
                            const SqlParameters& parameters) {
  std::vector<Session> sessions;
  auto rows = transaction.query<std::string, std::int64_t, std::string, std::string, std::string, std::string,
                                std::string>(
      R"(select "token_hash", "account_id", "csrf_token", "strength", "created_at", "last_seen", "expires_at"
         from "session" )" +
          rest,
      parameters);
  for (auto& [token, account, csrf, strength, created, seen, expires] : rows)
    sessions.push_back(
        {std::move(token), account, std::move(csrf),
         strength == kSecondFactor ? SessionStrength::second_factor : SessionStrength::password,
         std::move(created), std::move(seen), std::move(expires)});
  return sessions;
}

}  // namespace

void insert_session(Transaction& transaction, const Session& session) {
  transaction.execute(
      R"(insert into "session" ("token_hash", "account_id", "csrf_token", "strength", "created_at", "last_seen",
           "expires_at") values (?, ?, ?, ?, ?, ?, ?))",
      {session.token_hash, session.account, session.csrf_token, to_word(session.strength), session.created_at,
       session.last_seen, session.expires_at});
}

std::optional<Session> find_session(Transaction& transaction, std::string_view token_hash,
                                    std::string_view now) {
  auto found = select(transaction, R"(where "token_hash" = ? and "expires_at" > ?)", {token_hash, now});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<Session> list_sessions(Transaction& transaction, std::int64_t account, std::string_view now) {
  return select(transaction,
                R"(where "account_id" = ? and "expires_at" > ? order by "last_seen" desc, "token_hash")",
                {account, now});
}

void touch_session(Transaction& transaction, std::string_view token_hash, std::string_view now,
                   std::string_view expires_at) {
  transaction.execute(R"(update "session" set "last_seen" = ?, "expires_at" = ? where "token_hash" = ?)",
                      {now, expires_at, token_hash});
}

void remove_session(Transaction& transaction, std::string_view token_hash) {
  transaction.execute(R"(delete from "session" where "token_hash" = ?)", {token_hash});
}

void remove_sessions(Transaction& transaction, std::int64_t account, std::string_view kept) {
  transaction.execute(R"(delete from "session" where "account_id" = ? and "token_hash" <> ?)",
                      {account, kept});
}

std::int64_t remove_expired_sessions(Transaction& transaction, std::string_view now) {
  return transaction.execute(R"(delete from "session" where "expires_at" <= ?)", {now});
}

}  // namespace socta
