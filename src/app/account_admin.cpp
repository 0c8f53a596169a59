#include "app/account_admin.h"

#include "app/audit_note.h"
#include "app/authorise.h"
#include "store/database.h"

namespace socta {
namespace {

Account found(Transaction& transaction, std::int64_t id) {
  std::optional<Account> account = find_account(transaction, id);
  if (!account) throw Error(ErrorKind::not_found, "There is no such account.");
  return std::move(*account);
}

AuditNote note(std::string action, const Account& account) {
  return {.action = std::move(action),
          .object = "account/" + std::to_string(account.id),
          .details = {{"email", account.email},
                      {"system_role", std::string(to_string(account.system_role))},
                      {"disabled", account.disabled ? "yes" : "no"}}};
}

}  // namespace

std::vector<Account> accounts(const Service& service, const Principal& who) {
  require_admin(who);
  return service.database.read([](Transaction& transaction) { return list_accounts(transaction); });
}

Account change_account(const Service& service, const Principal& who, std::int64_t id, std::int64_t version,
                       const AccountChange& change) {
  require_admin(who);
  Account changed = service.database.write([&](Transaction& transaction) {
    Account account = found(transaction, id);
    account.version = version;
    account.disabled = change.disabled.value_or(account.disabled);
    account.system_role = change.system_role.value_or(account.system_role);
    account.version = update_account(transaction, account);
    if (count_active_admins(transaction) == 0)
      throw Error(ErrorKind::conflict, "One administrator has to remain.");
    if (account.disabled || account.system_role == SystemRole::member) remove_sessions(transaction, id);
    write_audit(transaction, note("account.change", account), who.account.id, service.now_text());
    return account;
  });
  service.end_listening_of(id);
  return changed;
}

void reset_totp(const Service& service, const Principal& who, std::int64_t id) {
  require_admin(who);
  service.database.write([&](Transaction& transaction) {
    const Account account = found(transaction, id);
    remove_totp(transaction, id);
    remove_sessions(transaction, id);
    write_audit(transaction, note("account.reset_second_factor", account), who.account.id,
                service.now_text());
  });
  service.end_listening_of(id);
}

}  // namespace socta
