#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "engine/damped_trend.h"
#include "engine/structural_break.h"

namespace socta {

/// Why there is no statement: too few values or growths; the last period has no growth (a gap or a zero
/// before it); the target is not after the last value; the series never changed, so nothing is known of its
/// changes; it has values below zero, where a ratio says nothing.
enum class RisingState { computed, too_few, no_last_growth, not_in_future, no_variation, below_zero };

struct RisingOptions {
  std::size_t minimum_values = 6;  ///< as for every forecast (method §4)
  std::size_t minimum_pairs = 3;   ///< successive growths that fit the persistence
  double confidence = 0.9;         ///< of the value's interval
  BreakRule breaks{};
};

/// "The value of `target` will be above that of the same part a year before", with its probability. The next
/// cycle scores it (engine/forecast_score.h). Valid when `state` is computed.
struct RisingStatement {
  RisingState state = RisingState::too_few;
  Period target{};
  Period compared_with{};
  double probability = 0;  ///< with the steadiest values (engine/series_values.h); in [0.01, 0.99]
  Interval bounds{};       ///< of the probability over the ends of interval values
  std::size_t values = 0;  ///< of the target's kind of period
  std::size_t pairs = 0;   ///< of successive growths
  double persistence = 0;  ///< φ: share of a growth that the next period keeps
  double last_growth = 0;  ///< logarithmic, of the last period against the year before
  double expected_growth = 0;
  double deviation = 0;                  ///< of the growth's forecast
  bool across_break = false;             ///< a structural break lies among the growths used
  std::optional<ForecastPoint> value{};  ///< of the target; none: the year before it is itself not known yet
};

/// P(value > same part a year before) from the series alone.
///
/// Growth against the same part a year before, g_t = ln(x_t / x_{t−year}), has no season. It is taken as a
/// first-order autoregression around zero, g_t = φ·g_{t−1} + e_t, φ by least squares and held to [0, 1] (Box
/// and Jenkins 1976: seasonal differencing, then AR(1)): growth persists as far as it did in this series, and
/// without persistence the probability is one half. h periods ahead the growth has the mean φ^h·g and the
/// variance σ²(1 + φ² + … + φ^{2(h−1)}); the probability that it is above zero is Student's t with one degree
/// of freedom less than pairs. Nothing in it is set for a particular series. It is held to [0.01, 0.99], as
/// no such statement is certain.
RisingStatement rising_statement(std::span<const DatedValue> values, const Period& target,
                                 const RisingOptions& options = {});

}  // namespace socta
