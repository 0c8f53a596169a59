#pragma once

#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// Trend of one series up to the end of the reference period (method §4); later values are not looked at.
/// With a denominator that has all its periods the trend is of the rates, `per` so many, and `basis` says so;
/// forecasts are of the values as they are published, since those are what will come.
///
/// Whole years are those published, or those that all parts of one kind add up to, whichever are more.
/// `slope`, `mann_kendall_p` and `basis` are of the whole years or of the last part beside the same part of
/// earlier years: of the one whose test finds a trend, whole years first; else of the longer. `direction` is
/// the test's; where both find one and they differ, no clear trend; where both have too few values, rising or
/// falling if the statement on the next period is at least kClearStatement or at most its complement [a
/// choice of this project]. Breaks are of successive growths of the whole years, or of all parts against the
/// same part a year before. Middles stand for interval values.
TrendResult trend_result(const Series& series, const Series* denominator, const PeriodRange& reference);

inline constexpr double kClearStatement = 0.8;

/// What trend_result calls the directions, and how its forecasts read.
inline constexpr const char* kRising = "rising";
inline constexpr const char* kFalling = "falling";
inline constexpr const char* kNoClearTrend = "no clear trend";
inline constexpr const char* kUnknownTrend = "unknown";
inline constexpr const char* kAboveYearBefore = "above the same period a year before";

/// Of every series of the assessment, in its order.
std::vector<TrendResult> trend_results(const Assessment& assessment);

/// Statements on the periods that follow the last value: for parts of a year up to the end of the year of the
/// first of them, for years the next one. `reason` says why there is none. The interval of a year is the
/// damped trend's (engine/damped_trend.h) where there are values enough for it, else the statement's own.
struct SeriesForecasts {
  std::vector<SeriesForecast> forecasts{};
  std::string reason{};
};
SeriesForecasts series_forecasts(const Series& series, const PeriodRange& reference);

}  // namespace socta
