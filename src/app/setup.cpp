#include "app/setup.h"

#include "app/account_fields.h"
#include "app/audit_note.h"
#include "app/password_hasher.h"
#include "app/token.h"
#include "store/database.h"
#include "store/invitations.h"

namespace socta {
namespace {

[[noreturn]] void refuse() {
  throw Error(ErrorKind::forbidden,
              "The set-up link is not valid any more; 'socta user setup-link' prints a new one.");
}

}  // namespace

bool setup_is_open(const Service& service) {
  return service.database.read(
      [](Transaction& transaction) { return count_active_admins(transaction) == 0; });
}

std::optional<std::string> make_setup_token(const Service& service) {
  return service.database.write([&](Transaction& transaction) -> std::optional<std::string> {
    if (count_active_admins(transaction) > 0) return std::nullopt;
    std::string token = new_token();
    set_setup_token(transaction, token_hash(token), instant_text(service.now() + kSetupLinkLife));
    return token;
  });
}

NewSession set_up(const Service& service, const SetUpRequest& request) {
  if (!setup_is_open(service)) refuse();
  Problems problems;
  check_email(request.email, problems);
  check_name(request.name, problems);
  check_new_password(request.password, request.email, request.name, problems);
  problems.throw_if_errors();
  const std::string hash = service.hasher.hash(request.password);
  return service.database.write([&](Transaction& transaction) {
    if (count_active_admins(transaction) > 0 ||
        !use_setup_token(transaction, token_hash(request.token), service.now_text()))
      refuse();
    Account account{.email = normalised_email(request.email),
                    .name = request.name,
                    .system_role = SystemRole::admin,
                    .language = request.language,
                    .password_hash = hash,
                    .created_at = service.now_text()};
    account.id = insert_account(transaction, account);
    write_audit(transaction, {.action = "account.set_up", .object = "account/" + std::to_string(account.id)},
                account.id, service.now_text());
    return begin_session(transaction, account, SessionStrength::password, service.now());
  });
}

}  // namespace socta
