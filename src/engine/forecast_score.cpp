#include "engine/forecast_score.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace socta {
namespace {

double indicator(const ScoredForecast& forecast) {
  return forecast.outcome == ForecastOutcome::happened ? 1.0 : 0.0;
}

double given_to_what_came(const ScoredForecast& forecast) {
  return forecast.outcome == ForecastOutcome::happened ? forecast.probability : 1 - forecast.probability;
}

struct Tally {
  double forecasts = 0;
  double happened = 0;
};

}  // namespace

std::optional<double> brier_score(std::span<const ScoredForecast> forecasts) {
  if (forecasts.empty()) return std::nullopt;
  double sum = 0;
  for (const ScoredForecast& forecast : forecasts) {
    const double miss = forecast.probability - indicator(forecast);
    sum += miss * miss;
  }
  return sum / static_cast<double>(forecasts.size());
}

LogScore log_score(std::span<const ScoredForecast> forecasts) {
  LogScore score;
  double sum = 0;
  std::size_t finite = 0;
  for (const ScoredForecast& forecast : forecasts) {
    const double given = given_to_what_came(forecast);
    if (given > 0) {
      sum -= std::log(given);
      ++finite;
    } else {
      ++score.certain_and_wrong;
    }
  }
  if (finite > 0) score.mean = sum / static_cast<double>(finite);
  return score;
}

std::vector<CalibrationBin> calibration_table(std::span<const ScoredForecast> forecasts, std::size_t bins) {
  std::vector<CalibrationBin> table(bins);
  const double count = static_cast<double>(bins);
  for (std::size_t i = 0; i < bins; ++i) {
    table[i].low = static_cast<double>(i) / count;
    table[i].high = static_cast<double>(i + 1) / count;
  }
  std::vector<double> sums(bins);
  for (const ScoredForecast& forecast : forecasts) {
    std::size_t bin = bins - 1;
    while (bin > 0 && forecast.probability < table[bin].low) --bin;
    ++table[bin].forecasts;
    sums[bin] += forecast.probability;
    if (forecast.outcome == ForecastOutcome::happened) ++table[bin].happened;
  }
  for (std::size_t i = 0; i < bins; ++i) {
    if (table[i].forecasts == 0) continue;
    const double number = static_cast<double>(table[i].forecasts);
    table[i].mean_probability = sums[i] / number;
    table[i].frequency = static_cast<double>(table[i].happened) / number;
  }
  return table;
}

BrierParts brier_parts(std::span<const ScoredForecast> forecasts) {
  BrierParts parts;
  if (forecasts.empty()) return parts;
  std::map<double, Tally> by_probability;
  Tally all;
  for (const ScoredForecast& forecast : forecasts) {
    Tally& tally = by_probability[forecast.probability];
    tally.forecasts += 1;
    tally.happened += indicator(forecast);
    all.forecasts += 1;
    all.happened += indicator(forecast);
  }
  const double base = all.happened / all.forecasts;
  for (const auto& [probability, tally] : by_probability) {
    const double frequency = tally.happened / tally.forecasts;
    const double share = tally.forecasts / all.forecasts;
    parts.reliability += share * (probability - frequency) * (probability - frequency);
    parts.resolution += share * (frequency - base) * (frequency - base);
  }
  parts.uncertainty = base * (1 - base);
  return parts;
}

}  // namespace socta
