#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace socta {

/// A moment in UTC, to the second.
using Instant = std::chrono::sys_seconds;

/// What says which moment it is; tests set it.
using Clock = std::function<Instant()>;

/// The clock of the machine.
Instant machine_time();

/// "2026-03-01T09:30:00Z"; texts of moments sort as the moments do.
std::string instant_text(Instant moment);

/// Reads instant_text back; nullopt for anything else.
std::optional<Instant> parse_instant(std::string_view text);

/// The day of it, "2026-03-01".
std::string day_text(Instant moment);

}  // namespace socta
