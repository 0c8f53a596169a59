#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/assess.h"

namespace socta {

/// Draws that a run of the server may ask for.
inline constexpr std::int64_t kMostDraws = 1'000'000;

/// What a run is asked to do; kept with it as JSON.
struct RunOrder {
  std::optional<std::int64_t> draws{};  ///< none: as the methodology says
  std::uint64_t seed = 1;
  SensitivityRun sensitivity = SensitivityRun::full;
  std::optional<std::int64_t> repeats{};  ///< the run whose bytes are to come out again

  bool operator==(const RunOrder&) const = default;
};

std::string write_run_order(const RunOrder& order);

/// Reads it back. Throws Error (corrupt).
RunOrder read_run_order(std::string_view json);

}  // namespace socta
