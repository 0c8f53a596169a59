#include "app/own_account.h"

#include "app/account_fields.h"
#include "app/audit_note.h"
#include "app/password_hasher.h"
#include "app/password_rules.h"
#include "app/qr_code.h"
#include "app/server_key.h"
#include "app/sign_in_throttle.h"
#include "app/totp.h"
#include "app/totp_purpose.h"
#include "store/database.h"

namespace socta {
namespace {

// A stolen session must not try out the password, so it counts as signing in does.
void prove_password(const Service& service, const Principal& who, std::string_view password,
                    const char* field) {
  service.throttle.check(who.account.email, "", service.now());
  if (service.hasher.verify(who.account.password_hash, password)) return;
  service.throttle.failed(who.account.email, "", service.now());
  throw Error(ErrorKind::unauthenticated, "The password is wrong.", {.file = "", .field = field});
}

void note(Transaction& transaction, const Service& service, const Principal& who, const char* action) {
  write_audit(transaction, {.action = action, .object = "account/" + std::to_string(who.account.id)},
              who.account.id, service.now_text());
}

std::string begun_secret(const Service& service, const Account& account) {
  const auto secret = account.totp_enabled
                          ? std::nullopt
                          : service.key.open(account.totp_secret_encrypted, totp_purpose(account.id));
  if (!secret) throw Error(ErrorKind::conflict, "No second factor was begun.");
  return *secret;
}

}  // namespace

Account change_own_account(const Service& service, const Principal& who, std::int64_t version,
                           const OwnAccountChange& change) {
  Account account = who.account;
  account.name = change.name.value_or(account.name);
  account.language = change.language.value_or(account.language);
  Problems problems;
  check_name(account.name, problems);
  problems.throw_if_errors();
  account.version = version;
  service.database.write([&](Transaction& transaction) {
    account.version = update_account(transaction, account);
    note(transaction, service, who, "account.change_own");
  });
  return account;
}

void change_password(const Service& service, const Principal& who, std::string_view current,
                     std::string_view fresh) {
  Problems problems;
  check_password(fresh, who.account.email, who.account.name, "new_password", problems);
  problems.throw_if_errors();
  prove_password(service, who, current, "current_password");
  const std::string hash = service.hasher.hash(fresh);
  service.database.write([&](Transaction& transaction) {
    set_password(transaction, who.account.id, hash);
    remove_sessions(transaction, who.account.id, who.session.token_hash);
    note(transaction, service, who, "account.change_password");
  });
  service.end_listening_of(who.account.id);
}

TotpOffer begin_totp(const Service& service, const Principal& who, std::string_view password) {
  if (who.account.totp_enabled)
    throw Error(ErrorKind::conflict, "There is a second factor already; remove it first.");
  prove_password(service, who, password, "password");
  const std::string secret = new_totp_secret();
  const std::string sealed = service.key.seal(secret, totp_purpose(who.account.id));
  service.database.write([&](Transaction& transaction) { set_totp(transaction, who.account.id, sealed); });
  const std::string uri = totp_uri(secret, who.account.email);
  return {totp_secret_text(secret), uri, qr_svg(uri, "QR")};
}

void confirm_totp(const Service& service, const Principal& who, std::string_view code) {
  const std::string secret = begun_secret(service, who.account);
  service.throttle.check(who.account.email, "", service.now());
  const auto step =
      matching_totp_step(secret, code, service.now().time_since_epoch().count(), who.account.totp_last_step);
  if (!step) {
    service.throttle.failed(who.account.email, "", service.now());
    throw Error(ErrorKind::invalid, "The code is wrong; check the time of your device.",
                {.file = "", .field = "code"});
  }
  service.database.write([&](Transaction& transaction) {
    enable_totp(transaction, who.account.id);
    use_totp_step(transaction, who.account.id, *step);
    remove_sessions(transaction, who.account.id, who.session.token_hash);
    note(transaction, service, who, "account.add_second_factor");
  });
  service.end_listening_of(who.account.id);
}

void remove_own_totp(const Service& service, const Principal& who, std::string_view password) {
  prove_password(service, who, password, "password");
  service.database.write([&](Transaction& transaction) {
    remove_totp(transaction, who.account.id);
    note(transaction, service, who, "account.remove_second_factor");
  });
}

}  // namespace socta
