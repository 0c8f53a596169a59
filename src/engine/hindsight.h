#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "engine/forecast_score.h"

namespace socta {

/// `unresolved`: what came is not known (yet), or its interval lies on both sides.
enum class Resolution { happened, did_not_happen, unresolved };

/// A statement made from values up to the end of the reference period, and what came.
struct ResolvedForecast {
  std::string series;
  Period period{};
  double probability = 0;
  Resolution resolution = Resolution::unresolved;

  bool operator==(const ResolvedForecast&) const = default;
};

/// How the statements of an assessment's series fared.
struct Hindsight {
  std::vector<ResolvedForecast> forecasts{};
  std::optional<double> brier{};  ///< none: nothing is resolved
  LogScore log{};
  std::vector<CalibrationBin> calibration{};
};

/// Scores the statements "above the same period a year before" of every series against the observations after
/// the reference period (`Series::later`), but for series that feed nothing and only divide others. An
/// assessment itself never looks at those.
Hindsight hindsight(const Assessment& assessment);

}  // namespace socta
