#include "engine/trend_results.h"

#include <algorithm>
#include <cmath>

#include "engine/rising_statement.h"
#include "engine/series_values.h"
#include "engine/trend.h"

namespace socta {
namespace {

/// Values of one series as its trend sees them.
struct TrendValues {
  std::vector<DatedValue> values;
  std::string divided_by;  ///< in words, as part of the basis; empty: as published
};

// Rates only where every value has its denominator: else the trend would end, or begin, without a word where
// the denominator does.
TrendValues trend_values(const Series& series, const Series* denominator, const PeriodRange& reference) {
  std::vector<DatedValue> values = values_until(series, reference);
  if (!denominator) return {values, ""};
  std::vector<DatedValue> rates = per_head(values, values_until(*denominator, reference), series.per);
  if (rates.size() != values.size()) return {values, ""};
  return {rates, ", per " + std::to_string(std::llround(series.per)) + " of " + denominator->code};
}

/// The period that ends last; of several the shortest.
const Period* last_period(const std::vector<DatedValue>& values) {
  const auto last = std::max_element(values.begin(), values.end(), [](const auto& a, const auto& b) {
    return std::pair(last_month(a.period), first_month(a.period)) <
           std::pair(last_month(b.period), first_month(b.period));
  });
  return last == values.end() ? nullptr : &last->period;
}

ComparableSeries whole_years(const std::vector<DatedValue>& values, PeriodKind kind) {
  ComparableSeries published = ComparableSeries::annual(values);
  if (kind == PeriodKind::year) return published;
  ComparableSeries added_up = ComparableSeries::annual_from_parts(values, kind);
  return added_up.points().size() > published.points().size() ? added_up : published;
}

std::string name_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::year:
      return "year";
    case PeriodKind::half:
      return "half-year";
    case PeriodKind::quarter:
      return "quarter";
    case PeriodKind::month:
      return "month";
  }
  return "year";
}

std::string basis_name(SeriesBasis basis, PeriodKind kind) {
  switch (basis) {
    case SeriesBasis::annual:
    case SeriesBasis::annual_with_share:
      return "annual";
    case SeriesBasis::annual_from_parts:
      return "annual, added up from every " + name_of(kind);
    case SeriesBasis::same_part:
      return "same " + name_of(kind);
  }
  return "annual";
}

bool is_clear(const Trend& trend) {
  return trend.direction == TrendDirection::rising || trend.direction == TrendDirection::falling;
}

const Trend& deciding(const Trend& years, const Trend& part) {
  if (is_clear(years)) return years;
  if (is_clear(part)) return part;
  return part.points > years.points ? part : years;
}

const char* direction_name(TrendDirection direction) {
  switch (direction) {
    case TrendDirection::rising:
      return kRising;
    case TrendDirection::falling:
      return kFalling;
    case TrendDirection::no_clear_trend:
      return kNoClearTrend;
    case TrendDirection::unknown:
      return kUnknownTrend;
  }
  return kUnknownTrend;
}

const char* direction_of(const Trend& years, const Trend& part,
                         const std::vector<SeriesForecast>& forecasts) {
  if (is_clear(years) && is_clear(part) && years.direction != part.direction) return kNoClearTrend;
  const TrendDirection direction = deciding(years, part).direction;
  if (direction != TrendDirection::unknown || forecasts.empty()) return direction_name(direction);
  const double probability = forecasts.front().probability;
  if (probability >= kClearStatement) return kRising;
  return probability <= 1 - kClearStatement ? kFalling : kUnknownTrend;
}

void set_same_part_change(const std::vector<DatedValue>& values, const Period& last, TrendResult& result) {
  if (last.kind == PeriodKind::year) return;
  const RelativeChange change = same_part_change(values, last);
  if (change.state != ChangeState::computed) return;
  result.same_part_change = middle(change.relative);
  result.same_part = to_string(change.from) + " → " + to_string(change.to);
}

std::vector<Period> break_periods(const Breaks& breaks) {
  std::vector<Period> periods;
  for (const LogGrowth& growth : breaks.breaks) periods.push_back(growth.to);
  return periods;
}

void set_test(const Trend& trend, PeriodKind kind, const std::string& divided_by, TrendResult& result) {
  result.basis = basis_name(trend.basis, kind) + divided_by;
  if (trend.slope.state == TrendState::computed) result.slope = middle(trend.slope.slope);
  if (trend.test.state == TrendState::computed) result.mann_kendall_p = middle(trend.test.p);
}

const char* reason_of(RisingState state) {
  switch (state) {
    case RisingState::computed:
      return "";
    case RisingState::too_few:
      return "fewer than six values, or too few changes between them";
    case RisingState::no_last_growth:
      return "the last value has none of a year before beside it";
    case RisingState::not_in_future:
      return "nothing follows the last value";
    case RisingState::no_variation:
      return "the values never changed";
    case RisingState::below_zero:
      return "there are values below zero, of which growth says nothing";
  }
  return "";
}

SeriesForecast forecast_of(const RisingStatement& statement) {
  SeriesForecast forecast{kAboveYearBefore, statement.target, statement.probability};
  if (!statement.value) return forecast;
  forecast.low = statement.value->low;
  forecast.mean = middle(statement.value->median);
  forecast.high = statement.value->high;
  return forecast;
}

void take_interval_of_damped_trend(const std::vector<DatedValue>& values, SeriesForecast& forecast) {
  if (forecast.period.kind != PeriodKind::year) return;
  const DampedTrendForecast damped = damped_trend_forecast(ComparableSeries::annual(values));
  if (damped.state != ForecastState::computed || damped.points.front().period != forecast.period) return;
  forecast.low = damped.points.front().low;
  forecast.mean = middle(damped.points.front().median);
  forecast.high = damped.points.front().high;
}

SeriesForecasts forecasts_from(const std::vector<DatedValue>& values) {
  SeriesForecasts result;
  const Period* last = last_period(values);
  if (!last) return {{}, "no values"};
  const Period next = shifted(*last, 1);
  for (Period target = next; target.year == next.year; target = shifted(target, 1)) {
    const RisingStatement statement = rising_statement(values, target);
    if (statement.state != RisingState::computed) return {{}, reason_of(statement.state)};
    result.forecasts.push_back(forecast_of(statement));
    take_interval_of_damped_trend(values, result.forecasts.back());
  }
  return result;
}

}  // namespace

TrendResult trend_result(const Series& series, const Series* denominator, const PeriodRange& reference) {
  const TrendValues used = trend_values(series, denominator, reference);
  const std::vector<DatedValue>& values = used.values;
  TrendResult result;
  result.series = series.code;
  result.values = values.size();
  SeriesForecasts forecasts = series_forecasts(series, reference);
  result.forecasts = std::move(forecasts.forecasts);
  result.no_forecast_reason = std::move(forecasts.reason);
  result.direction = kUnknownTrend;
  const Period* last = last_period(values);
  if (!last) return result;
  const ComparableSeries years = whole_years(values, last->kind);
  const Trend of_years = trend_of(years);
  const Trend of_part = trend_of(ComparableSeries::same_part(values, last->kind, last->part));
  const RelativeChange change = relative_change(years.within(reference));
  if (change.state == ChangeState::computed) result.change = middle(change.relative);
  set_same_part_change(values, *last, result);
  set_test(deciding(of_years, of_part), last->kind, used.divided_by, result);
  result.breaks =
      break_periods(last->kind == PeriodKind::year ? of_years.breaks
                                                   : structural_breaks(same_part_growth(values, last->kind)));
  result.direction = direction_of(
      of_years, of_part, used.divided_by.empty() ? result.forecasts : forecasts_from(values).forecasts);
  return result;
}

std::vector<TrendResult> trend_results(const Assessment& assessment) {
  std::vector<TrendResult> results;
  for (const Series& series : assessment.series)
    results.push_back(
        trend_result(series, find_series(assessment, series.denominator), assessment.reference));
  return results;
}

SeriesForecasts series_forecasts(const Series& series, const PeriodRange& reference) {
  return forecasts_from(values_until(series, reference));
}

}  // namespace socta
