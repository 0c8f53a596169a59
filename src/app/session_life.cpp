#include "app/session_life.h"

#include <algorithm>

#include "app/token.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::chrono::minutes kTouchAfter{1};

std::string end_of(const Session& session, Instant now) {
  const Instant begun = parse_instant(session.created_at).value_or(Instant{});
  return instant_text(std::min<Instant>(now + kSessionIdle, begun + kSessionLongest));
}

struct Found {
  std::shared_ptr<const Principal> who{};
  bool touch = false;
};

Found find(Transaction& transaction, const std::string& hash, Instant now) {
  std::optional<SignedIn> found = find_signed_in(transaction, hash, instant_text(now));
  if (!found || found->account.disabled) return {};
  const bool touch = found->session.last_seen < instant_text(now - kTouchAfter);
  return {std::make_shared<const Principal>(Principal{std::move(found->account), std::move(found->session)}),
          touch};
}

}  // namespace

NewSession begin_session(Transaction& transaction, const Account& account, SessionStrength strength,
                         Instant now) {
  NewSession begun{{account, {}}, new_token()};
  begun.who.session = {.token_hash = token_hash(begun.secret),
                       .account = account.id,
                       .csrf_token = new_token(),
                       .strength = strength,
                       .created_at = instant_text(now),
                       .last_seen = instant_text(now),
                       .expires_at = instant_text(now + kSessionIdle)};
  insert_session(transaction, begun.who.session);
  return begun;
}

std::shared_ptr<const Principal> principal_of(const Service& service, std::string_view secret) {
  const std::string hash = token_hash(secret);
  const Instant now = service.now();
  const Found found =
      service.database.read_once([&](Transaction& transaction) { return find(transaction, hash, now); });
  if (found.who && found.touch)
    service.database.write([&](Transaction& transaction) {
      touch_session(transaction, hash, instant_text(now), end_of(found.who->session, now));
    });
  return found.who;
}

}  // namespace socta
