#include "store/accounts.h"

#include <algorithm>

#include "domain/error.h"
#include "domain/text.h"
#include "store/account_rows.h"
#include "store/stale.h"

namespace socta {
namespace {

std::vector<Account> select(Transaction& transaction, const std::string& rest,
                            const SqlParameters& parameters = {}) {
  std::vector<Account> accounts;
  transaction.each("select " + std::string(kAccountColumns) + R"( from "account" a )" + rest, parameters,
                   kAccountKinds, [&accounts](SqlRow& row) { accounts.push_back(account_of(row)); });
  return accounts;
}

std::optional<Account> first(std::vector<Account> accounts) {
  if (accounts.empty()) return std::nullopt;
  return std::move(accounts.front());
}

void expect_account(std::int64_t changed) {
  if (changed == 0) throw Error(ErrorKind::not_found, "There is no such account.");
}

}  // namespace

Account account_of(std::span<SqlValue> row) {
  const auto text = [&row](std::size_t i) { return row[i].take<std::string>(); };
  const auto number = [&row](std::size_t i) { return row[i].take<std::int64_t>(); };
  return {.id = number(0),
          .email = text(1),
          .name = text(2),
          .system_role = parse_system_role(text(3)).value_or(SystemRole::member),
          .language = text(4),
          .disabled = number(5) != 0,
          .password_hash = text(6),
          .totp_secret_encrypted = text(7),
          .totp_enabled = number(8) != 0,
          .totp_last_step = number(9),
          .failed_logins = number(10),
          .locked_until = text(11),
          .created_at = text(12),
          .version = number(13)};
}

std::string_view to_string(SystemRole role) { return role == SystemRole::admin ? "admin" : "member"; }

std::optional<SystemRole> parse_system_role(std::string_view text) {
  if (text == "admin") return SystemRole::admin;
  if (text == "member") return SystemRole::member;
  return std::nullopt;
}

std::string normalised_email(std::string_view email) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = email.find_first_not_of(kSpaces);
  if (begin == email.npos) return "";
  std::string text(email.substr(begin, email.find_last_not_of(kSpaces) - begin + 1));
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::int64_t insert_account(Transaction& transaction, const Account& account) {
  return transaction.value(
      R"(insert into "account" ("email", "name", "system_role", "language", "disabled", "password_hash",
           "totp_secret_encrypted", "totp_enabled", "totp_last_step", "failed_logins", "locked_until",
           "created_at", "version")
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) returning "id")",
      {normalised_email(account.email), account.name, to_string(account.system_role), account.language,
       account.disabled, account.password_hash, account.totp_secret_encrypted, account.totp_enabled,
       account.totp_last_step, account.failed_logins, account.locked_until, account.created_at});
}

std::optional<Account> find_account(Transaction& transaction, std::int64_t id) {
  return first(select(transaction, R"(where "id" = ?)", {id}));
}

std::optional<Account> find_account_by_email(Transaction& transaction, std::string_view email) {
  return first(select(transaction, R"(where "email" = ?)", {normalised_email(email)}));
}

std::vector<Account> list_accounts(Transaction& transaction) {
  return select(transaction, R"(order by "email")");
}

std::map<std::int64_t, std::string> account_names(Transaction& transaction) {
  std::map<std::int64_t, std::string> names;
  for (auto& [id, name] :
       transaction.query<std::int64_t, std::string>(R"(select "id", "name" from "account")"))
    names.emplace(id, std::move(name));
  return names;
}

std::int64_t count_active_admins(Transaction& transaction) {
  return transaction.value(
      R"(select count(*) from "account" where "system_role" = 'admin' and "disabled" = 0)");
}

std::int64_t update_account(Transaction& transaction, const Account& account) {
  const std::int64_t changed = transaction.execute(
      R"(update "account" set "email" = ?, "name" = ?, "system_role" = ?, "language" = ?, "disabled" = ?,
           "version" = "version" + 1 where "id" = ? and "version" = ?)",
      {normalised_email(account.email), account.name, to_string(account.system_role), account.language,
       account.disabled, account.id, account.version});
  if (changed == 0) fail_stale(find_account(transaction, account.id).has_value(), "account");
  return account.version + 1;
}

void set_password(Transaction& transaction, std::int64_t id, std::string_view hash) {
  expect_account(
      transaction.execute(R"(update "account" set "password_hash" = ? where "id" = ?)", {hash, id}));
}

void set_totp(Transaction& transaction, std::int64_t id, std::string_view encrypted_secret) {
  expect_account(transaction.execute(
      R"(update "account" set "totp_secret_encrypted" = ?, "totp_enabled" = 0, "totp_last_step" = 0
         where "id" = ?)",
      {encrypted_secret, id}));
}

void enable_totp(Transaction& transaction, std::int64_t id) {
  expect_account(transaction.execute(R"(update "account" set "totp_enabled" = 1 where "id" = ?)", {id}));
}

void remove_totp(Transaction& transaction, std::int64_t id) { set_totp(transaction, id, ""); }

void set_failed_logins(Transaction& transaction, std::int64_t id, std::int64_t count,
                       std::string_view locked_until) {
  expect_account(
      transaction.execute(R"(update "account" set "failed_logins" = ?, "locked_until" = ? where "id" = ?)",
                          {count, locked_until, id}));
}

bool use_totp_step(Transaction& transaction, std::int64_t id, std::int64_t step) {
  return transaction.execute(
             R"(update "account" set "totp_last_step" = ? where "id" = ? and "totp_last_step" < ?)",
             {step, id, step}) > 0;
}

}  // namespace socta
