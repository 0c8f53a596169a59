#pragma once

#include <cstddef>
#include <vector>

#include "engine/structural_break.h"

namespace socta {

/// `logarithmic` for counts and amounts: the forecast cannot go below zero, and growth is relative.
enum class ForecastScale { linear, logarithmic };

struct ForecastOptions {
  ForecastScale scale = ForecastScale::logarithmic;
  int years = 1;            ///< how far ahead of the last point
  double confidence = 0.9;  ///< of the interval, in (0, 1)
  std::size_t minimum = 6;  ///< fewer comparable points give no forecast (method §4)
  BreakRule breaks{};
};

enum class ForecastState { computed, too_few };

/// Which values carry the forecast: all; those after the last break; or all of them across a break, because
/// too few follow it, in which case no trend is carried on: the level is, with an interval that holds jumps
/// of that size.
enum class ForecastData { all, after_break, across_break };

struct ForecastPoint {
  Period period;
  Interval median{};  ///< over the ends of the last value, if that is an interval
  double low = 0;     ///< prediction interval, the widest over those ends
  double high = 0;
};

struct DampedTrendForecast {
  ForecastState state = ForecastState::too_few;
  ForecastData data = ForecastData::all;
  std::size_t values = 0;  ///< comparable points that carry it
  double alpha = 0;        ///< smoothing of the level and of the trend, and damping a year
  double beta = 0;
  double phi = 0;
  std::vector<ForecastPoint> points{};
};

/// Damped-trend exponential smoothing (Gardner and McKenzie 1985) in its state-space form with additive
/// errors (Hyndman et al. 2008, ch. 6): parameters by least squares on a fixed grid, intervals from the
/// model's variance and Student's t. On the logarithmic scale a series with a zero is shifted by one half. A
/// gap year splits the series: only what follows the last gap is used. Interval values are taken at their
/// steadiest (engine/series_values.h): where "<5" lies is not known, but it is no measure of how much the
/// series jumps.
DampedTrendForecast damped_trend_forecast(const ComparableSeries& series,
                                          const ForecastOptions& options = {});

}  // namespace socta
