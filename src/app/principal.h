#pragma once

#include <cstdint>
#include <string>

#include "store/accounts.h"
#include "store/sessions.h"

namespace socta {

/// Who asks: an account that is signed in, with the session by which it is.
struct Principal {
  Account account{};
  Session session{};

  bool is_admin() const { return account.system_role == SystemRole::admin; }
};

}  // namespace socta
