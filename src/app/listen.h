#pragma once

#include <cstdint>
#include <string>

#include "app/permissions.h"
#include "app/principal.h"
#include "app/service.h"
#include "domain/handling.h"

namespace socta {

/// What a member who listens to an assessment may hear of.
struct Listener {
  std::int64_t account = 0;
  HandlingCode clearance = HandlingCode::open;
  WriteScope scope = WriteScope::none;
  std::string organisation{};
};

/// `who` as a listener. Throws what `require` with the right to read throws (app/authorise.h).
Listener listen_to(const Service& service, const Principal& who, std::int64_t assessment);

/// Whether a notice of that handling code and organisation ("" for none) is for the listener: nothing above
/// the clearance; nothing of another organisation for a member who writes for its own only.
bool hears(const Listener& listener, HandlingCode handling, std::string_view organisation);

}  // namespace socta
