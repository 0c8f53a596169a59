#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/invite.h"
#include "app/members.h"
#include "app/session_life.h"

namespace socta {

/// Values of use cases as api/openapi.yaml describes them. What is not known is left out. No password, hash
/// or token of anybody is ever written.
nlohmann::json encode(const Account& account);
nlohmann::json encode(const Invitation& invitation);
nlohmann::json encode(const MemberView& member);

/// A session; `secret` is what its token against forged requests is made from. Without `who`: nobody is
/// signed in.
nlohmann::json encode_session(const Principal* who, std::string_view secret);

}  // namespace socta
