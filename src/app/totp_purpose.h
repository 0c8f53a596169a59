#pragma once

#include <cstdint>
#include <string>

namespace socta {

/// What the secret of an account's second factor is sealed for (app/server_key.h): it opens for no other
/// account.
inline std::string totp_purpose(std::int64_t account) { return "totp/" + std::to_string(account); }

}  // namespace socta
