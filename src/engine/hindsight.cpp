#include "engine/hindsight.h"

#include <algorithm>

#include "engine/dated_value.h"
#include "engine/trend_results.h"

namespace socta {
namespace {

std::optional<Interval> value_at(const std::vector<DatedValue>& values, const Period& period) {
  for (const DatedValue& value : values)
    if (value.period == period) return value.value;
  return std::nullopt;
}

Resolution resolution_of(const std::vector<DatedValue>& values, const Period& period) {
  const auto came = value_at(values, period);
  const auto before = value_at(values, years_later(period, -1));
  if (!came || !before) return Resolution::unresolved;
  if (came->low > before->high) return Resolution::happened;
  return came->high <= before->low ? Resolution::did_not_happen : Resolution::unresolved;
}

std::vector<DatedValue> all_values(const Series& series) {
  std::vector<DatedValue> values = known_values(series.observations);
  const std::vector<DatedValue> later = known_values(series.later);
  values.insert(values.end(), later.begin(), later.end());
  return values;
}

// A population is there to divide by; whether it grows is nobody's statement.
bool only_divides(const Assessment& assessment, const Series& series) {
  return series.feeds.empty() &&
         std::any_of(assessment.series.begin(), assessment.series.end(),
                     [&series](const Series& other) { return other.denominator == series.code; });
}

std::vector<ScoredForecast> resolved_ones(const std::vector<ResolvedForecast>& forecasts) {
  std::vector<ScoredForecast> scored;
  for (const ResolvedForecast& forecast : forecasts)
    if (forecast.resolution != Resolution::unresolved)
      scored.push_back({forecast.probability, forecast.resolution == Resolution::happened
                                                  ? ForecastOutcome::happened
                                                  : ForecastOutcome::did_not_happen});
  return scored;
}

}  // namespace

Hindsight hindsight(const Assessment& assessment) {
  Hindsight result;
  for (const Series& series : assessment.series) {
    if (only_divides(assessment, series)) continue;
    const std::vector<DatedValue> values = all_values(series);
    for (const SeriesForecast& forecast : series_forecasts(series, assessment.reference).forecasts)
      result.forecasts.push_back(
          {series.code, forecast.period, forecast.probability, resolution_of(values, forecast.period)});
  }
  const std::vector<ScoredForecast> scored = resolved_ones(result.forecasts);
  result.brier = brier_score(scored);
  result.log = log_score(scored);
  result.calibration = calibration_table(scored);
  return result;
}

}  // namespace socta
