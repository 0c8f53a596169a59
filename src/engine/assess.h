#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// Version of the engine; a part of every run's identity.
extern const char* const kEngineVersion;

enum class SensitivityRun { full, none };

struct RunOptions {
  std::uint64_t seed = 1;
  std::optional<std::size_t> draws{};  ///< none: as the methodology says; otherwise 1 … 2^32 − 1
  unsigned threads = 1;                ///< changes no result
  SensitivityRun sensitivity = SensitivityRun::full;
  std::string inputs_hash{};  ///< by the caller; the engine only passes them on
  std::string methodology_hash{};
  std::function<void(double)>
      on_progress{};                  ///< share done, rising; called from several threads, one at a time
  std::function<bool()> cancelled{};  ///< asked now and then; true ends the run with RunCancelled
};

struct RunCancelled : std::exception {
  const char* what() const noexcept override { return "the run was cancelled"; }
};

/// The whole method on one case (docs/results.md): everything that the data allow, and in `not_computed` what
/// they do not. The case has been validated. The same bytes for the same case, seed, draws and version.
Results assess(const AssessmentCase& input, const RunOptions& options = {});

}  // namespace socta
