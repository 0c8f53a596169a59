#pragma once

#include "engine/mann_kendall.h"
#include "engine/relative_change.h"
#include "engine/structural_break.h"
#include "engine/theil_sen.h"

namespace socta {

/// `unknown`: too few points for the test. `no_clear_trend`: the test does not reject chance, or, with
/// interval values, not for all values that they may have.
enum class TrendDirection { rising, falling, no_clear_trend, unknown };

struct TrendOptions {
  double significance = 0.05;  ///< of the two-sided Mann–Kendall test
  double confidence = 0.95;    ///< of the slope's interval
  BreakRule breaks{};
};

/// Everything said about the trend of one comparable series; a break is part of it, so that none can be shown
/// without the breaks that it crosses.
struct Trend {
  SeriesBasis basis = SeriesBasis::annual;
  std::size_t points = 0;
  RelativeChange change{};  ///< first to last point
  TheilSen slope{};
  MannKendall test{};
  Breaks breaks{};
  TrendDirection direction = TrendDirection::unknown;
};

Trend trend_of(const ComparableSeries& series, const TrendOptions& options = {});

}  // namespace socta
