#pragma once

#include <cstddef>
#include <optional>

#include "engine/mann_kendall.h"

namespace socta {

/// Median of the slopes of all pairs of points, in units a year; valid when `state` is computed (two points
/// or more).
struct TheilSen {
  TrendState state = TrendState::too_few;
  std::size_t points = 0;
  Interval slope{};             ///< bounds when values are intervals
  std::optional<double> low{};  ///< confidence interval of the slope; none: too few points to bound it
  std::optional<double> high{};
};

/// Theil (1950), Sen (1968); the confidence interval counts slopes by the variance of Kendall's S (Sen 1968;
/// Gilbert 1987, §16.5), rounded outwards. `confidence` in (0, 1).
TheilSen theil_sen(const ComparableSeries& series, double confidence = 0.95);

}  // namespace socta
