#include "app/sign_in.h"

#include "app/audit_note.h"
#include "app/password_hasher.h"
#include "app/server_key.h"
#include "app/sign_in_throttle.h"
#include "app/totp.h"
#include "app/totp_purpose.h"
#include "domain/error.h"
#include "store/database.h"

namespace socta {
namespace {

/// What a sign-in is about, once its account was looked for.
struct Attempt {
  const Service& service;
  const SignInRequest& request;
  std::string email;
  std::optional<Account> account;
};

[[noreturn]] void fail(const Attempt& attempt, const char* sentence, const char* field) {
  const Service& service = attempt.service;
  service.throttle.failed(attempt.email, attempt.request.address, service.now());
  const std::optional<std::int64_t> account =
      attempt.account ? std::optional(attempt.account->id) : std::nullopt;
  service.database.write([&](Transaction& transaction) {
    write_audit(
        transaction,
        {.action = "session.refused", .details = {{"address", attempt.request.address}, {"field", field}}},
        account, service.now_text());
  });
  throw Error(ErrorKind::unauthenticated, sentence, {.file = "", .field = field});
}

void check_password(const Attempt& attempt) {
  const bool known = attempt.account && !attempt.account->disabled;
  const std::optional<std::string> hash =
      known ? std::optional(attempt.account->password_hash) : std::nullopt;
  if (!attempt.service.hasher.verify(hash, attempt.request.password))
    fail(attempt, "E-mail address or password is wrong.", "password");
}

// The step is noted in the same transaction that begins the session, so that two browsers cannot use one
// code.
std::optional<std::int64_t> totp_step(const Attempt& attempt) {
  const Account& account = *attempt.account;
  const auto secret = attempt.service.key.open(account.totp_secret_encrypted, totp_purpose(account.id));
  if (!secret)
    throw Error(ErrorKind::corrupt, "The secret of the second factor cannot be read with the server's key.");
  return matching_totp_step(*secret, attempt.request.code, attempt.service.now().time_since_epoch().count(),
                            account.totp_last_step);
}

std::optional<std::int64_t> check_second_factor(const Attempt& attempt) {
  if (!attempt.account->totp_enabled) return std::nullopt;
  if (attempt.request.code.empty())
    throw Error(ErrorKind::unauthenticated, "The code of the second factor is needed.",
                {.file = "", .field = "code"});
  const std::optional<std::int64_t> step = totp_step(attempt);
  if (!step) fail(attempt, "The code of the second factor is wrong, or was used already.", "code");
  return step;
}

std::optional<NewSession> begin(const Attempt& attempt, std::optional<std::int64_t> step) {
  const Service& service = attempt.service;
  return service.database.write([&](Transaction& transaction) -> std::optional<NewSession> {
    if (step && !use_totp_step(transaction, attempt.account->id, *step)) return std::nullopt;
    remove_expired_sessions(transaction, service.now_text());
    write_audit(transaction, {.action = "session.begin", .details = {{"address", attempt.request.address}}},
                attempt.account->id, service.now_text());
    const auto strength = step ? SessionStrength::second_factor : SessionStrength::password;
    return begin_session(transaction, *attempt.account, strength, service.now());
  });
}

}  // namespace

NewSession sign_in(const Service& service, const SignInRequest& request) {
  Attempt attempt{service, request, normalised_email(request.email), {}};
  service.throttle.check(attempt.email, request.address, service.now());
  attempt.account = service.database.read(
      [&](Transaction& transaction) { return find_account_by_email(transaction, attempt.email); });
  check_password(attempt);
  const std::optional<std::int64_t> step = check_second_factor(attempt);
  std::optional<NewSession> begun = begin(attempt, step);
  if (!begun) fail(attempt, "The code of the second factor is wrong, or was used already.", "code");
  service.throttle.succeeded(attempt.email);
  return std::move(*begun);
}

void sign_out(const Service& service, const Principal& who) {
  service.database.write([&](Transaction& transaction) {
    remove_session(transaction, who.session.token_hash);
    write_audit(transaction, {.action = "session.end"}, who.account.id, service.now_text());
  });
  service.end_listening_of(who.account.id);
}

}  // namespace socta
