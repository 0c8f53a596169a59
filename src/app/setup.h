#pragma once

#include <optional>
#include <string>

#include "app/service.h"
#include "app/session_life.h"

namespace socta {

/// A one-time link to make the first administrator is good for a day.
inline constexpr std::chrono::hours kSetupLinkLife{24};

/// Whether there is no account yet.
bool setup_is_open(const Service& service);

/// Makes a new set-up token, which replaces the one before, and returns it; nullopt when there is an account
/// that administers already.
std::optional<std::string> make_setup_token(const Service& service);

struct SetUpRequest {
  std::string token{};
  std::string email{};
  std::string name{};
  std::string password{};
  std::string language = "en";
};

/// Makes the first administrator and signs in. Throws Error: forbidden when the token is not the one of the
/// link, was used, or set-up is over; invalid for what is wrong with the fields.
NewSession set_up(const Service& service, const SetUpRequest& request);

}  // namespace socta
