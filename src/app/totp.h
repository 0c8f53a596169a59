#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace socta {

/// One-time codes of a second factor: RFC 6238 with HMAC-SHA-1, 30 seconds and 6 digits, which every
/// authenticator program knows.
inline constexpr std::int64_t kTotpStepSeconds = 30;

/// 160 random bits, as RFC 4226 recommends.
std::string new_totp_secret();

/// The secret in base32 (RFC 4648, without padding), as people type it.
std::string totp_secret_text(std::string_view secret);

/// otpauth://totp/… as authenticator programs read it from a QR picture. `account` is the e-mail address.
std::string totp_uri(std::string_view secret, std::string_view account);

/// The code of a step: seconds since 1970 divided by kTotpStepSeconds.
std::string totp_code(std::string_view secret, std::int64_t step);

/// The step whose code was given: the present one, the one before or the one after it, but only one later
/// than `last_step`, so that no code is taken twice. nullopt when it is none of them.
std::optional<std::int64_t> matching_totp_step(std::string_view secret, std::string_view code,
                                               std::int64_t seconds_since_1970, std::int64_t last_step);

}  // namespace socta
