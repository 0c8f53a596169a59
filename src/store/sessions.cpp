#include "store/sessions.h"

#include "store/account_rows.h"

namespace socta {
namespace {

constexpr std::string_view kSecondFactor = "second_factor";
constexpr std::string_view kPassword = "password";

std::string_view to_word(SessionStrength strength) {
  return strength == SessionStrength::second_factor ? kSecondFactor : kPassword;
}

constexpr const char* kColumns =
    R"(s."token_hash", s."account_id", s."csrf_token", s."strength", s."created_at", s."last_seen",
       s."expires_at")";
constexpr std::size_t kColumnCount = 7;

std::vector<SqlKind> kinds() {
  std::vector<SqlKind> kinds(kColumnCount, SqlKind::text);
  kinds[1] = SqlKind::integer;
  return kinds;
}

Session session_of(std::span<SqlValue> row) {
  const auto text = [&row](std::size_t i) { return row[i].take<std::string>(); };
  return {.token_hash = text(0),
          .account = row[1].take<std::int64_t>(),
          .csrf_token = text(2),
          .strength = text(3) == kSecondFactor ? SessionStrength::second_factor : SessionStrength::password,
          .created_at = text(4),
          .last_seen = text(5),
          .expires_at = text(6)};
}

}  // namespace

void insert_session(Transaction& transaction, const Session& session) {
  transaction.execute(
      R"(insert into "session" ("token_hash", "account_id", "csrf_token", "strength", "created_at", "last_seen",
           "expires_at") values (?, ?, ?, ?, ?, ?, ?))",
      {session.token_hash, session.account, session.csrf_token, to_word(session.strength), session.created_at,
       session.last_seen, session.expires_at});
}

std::optional<SignedIn> find_signed_in(Transaction& transaction, std::string_view token_hash,
                                       std::string_view now) {
  std::vector<SqlKind> both = kinds();
  both.insert(both.end(), kAccountKinds.begin(), kAccountKinds.end());
  std::optional<SignedIn> found;
  transaction.each("select " + std::string(kColumns) + ", " + kAccountColumns +
                       R"( from "session" s join "account" a on a."id" = s."account_id"
                           where s."token_hash" = ? and s."expires_at" > ?)",
                   {token_hash, now}, both, [&found](SqlRow& row) {
                     const std::span<SqlValue> values(row);
                     found = {session_of(values), account_of(values.subspan(kColumnCount))};
                   });
  return found;
}

std::vector<Session> list_sessions(Transaction& transaction, std::int64_t account, std::string_view now) {
  std::vector<Session> sessions;
  transaction.each("select " + std::string(kColumns) +
                       R"( from "session" s where s."account_id" = ? and s."expires_at" > ?
                           order by s."last_seen" desc, s."token_hash")",
                   {account, now}, kinds(),
                   [&sessions](SqlRow& row) { sessions.push_back(session_of(row)); });
  return sessions;
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
