#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/principal.h"
#include "app/service.h"
#include "store/transaction.h"

namespace socta {

/// A session ends after twelve hours without use, and after seven days whatever happens.
inline constexpr std::chrono::hours kSessionIdle{12};
inline constexpr std::chrono::hours kSessionLongest{7 * 24};

/// A session that has just begun; `secret` is what the browser keeps, and is told once.
struct NewSession {
  Principal who{};
  std::string secret{};
};

/// Begins a session with a new secret, whatever the browser held before: a secret that somebody slipped in is
/// never taken over.
NewSession begin_session(Transaction& transaction, const Account& account, SessionStrength strength,
                         Instant now);

/// Who holds that secret; null when nobody does, the session is over or the account is disabled. Renews the
/// session's life, at most once a minute.
std::shared_ptr<const Principal> principal_of(const Service& service, std::string_view secret);

}  // namespace socta
