#pragma once

namespace socta {

/// Version of the program and of its engine, from the build; part of every run's identity.
inline constexpr const char* kVersion = SOCTA_VERSION;

}  // namespace socta
