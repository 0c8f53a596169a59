#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/principal.h"
#include "app/service.h"

namespace socta {

struct OwnAccountChange {
  std::optional<std::string> name{};
  std::optional<std::string> language{};
};

/// Changes own name or language; the account as it is now. Throws Error: invalid, stale.
Account change_own_account(const Service& service, const Principal& who, std::int64_t version,
                           const OwnAccountChange& change);

/// Changes the own password; all other sessions end. Throws Error: unauthenticated when the present one is
/// wrong, throttled, invalid with field "new_password".
void change_password(const Service& service, const Principal& who, std::string_view current,
                     std::string_view fresh);

/// The secret of a second factor that is not yet in force, for an authenticator program.
struct TotpOffer {
  std::string secret{};  ///< in base32
  std::string uri{};
  std::string qr_svg{};
};

/// Begins a second factor. Throws Error: unauthenticated when the password is wrong, conflict when there is
/// one in force.
TotpOffer begin_totp(const Service& service, const Principal& who, std::string_view password);

/// Puts it in force by a first code; all other sessions end. Throws Error: conflict when none was begun,
/// invalid when the code is wrong, throttled.
void confirm_totp(const Service& service, const Principal& who, std::string_view code);

/// Throws Error (unauthenticated) when the password is wrong.
void remove_own_totp(const Service& service, const Principal& who, std::string_view password);

}  // namespace socta
