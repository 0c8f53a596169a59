#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace socta {

enum class ForecastOutcome { happened, did_not_happen };

/// A probability that was stated, and what came.
struct ScoredForecast {
  double probability = 0;  ///< in [0, 1]
  ForecastOutcome outcome = ForecastOutcome::did_not_happen;
};

/// Mean of (p − o)²: 0 is perfect, 0.25 what "50 %" always gets, 1 the worst (Brier 1950). nullopt without
/// forecasts.
std::optional<double> brier_score(std::span<const ScoredForecast> forecasts);

/// Mean of −ln of the probability given to what came: 0 is perfect (Good 1952). A forecast of 0 for what
/// happened, or of 1 for what did not, has no finite score: it is counted apart and not in the mean.
struct LogScore {
  std::optional<double> mean{};  ///< none: no forecast has a finite score
  std::size_t certain_and_wrong = 0;

  bool operator==(const LogScore&) const = default;
};

LogScore log_score(std::span<const ScoredForecast> forecasts);

/// Forecasts with probabilities in [low, high); the last bin has its end too.
struct CalibrationBin {
  double low = 0;
  double high = 0;
  std::size_t forecasts = 0;
  std::size_t happened = 0;
  std::optional<double> mean_probability{};  ///< none: no forecast in the bin
  std::optional<double> frequency{};         ///< share that happened

  bool operator==(const CalibrationBin&) const = default;
};

/// The calibration table over `bins` ≥ 1 bins of equal width from 0 to 1 (Murphy 1973).
std::vector<CalibrationBin> calibration_table(std::span<const ScoredForecast> forecasts,
                                              std::size_t bins = 10);

/// The Brier score's parts, so that score = reliability − resolution + uncertainty exactly, forecasts with
/// equal probabilities taken together (Murphy 1973). All zero without forecasts.
struct BrierParts {
  double reliability = 0;  ///< 0: stated probabilities match frequencies
  double resolution = 0;   ///< larger: outcomes differ between probabilities
  double uncertainty = 0;  ///< of the outcomes themselves
};

BrierParts brier_parts(std::span<const ScoredForecast> forecasts);

}  // namespace socta
