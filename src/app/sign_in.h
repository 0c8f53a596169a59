#pragma once

#include <string>

#include "app/service.h"
#include "app/session_life.h"

namespace socta {

struct SignInRequest {
  std::string email{};
  std::string password{};
  std::string code{};     ///< of the second factor; "" = none was given
  std::string address{};  ///< of the browser
};

/// Signs in with a new session. Throws Error: throttled; unauthenticated with one and the same sentence for a
/// wrong password, an account that is not there and one that is disabled, after the same work, so that
/// accounts cannot be told from others; unauthenticated with field "code" when the password is right and the
/// second factor is missing or wrong.
NewSession sign_in(const Service& service, const SignInRequest& request);

/// The session is gone when this returns.
void sign_out(const Service& service, const Principal& who);

}  // namespace socta
