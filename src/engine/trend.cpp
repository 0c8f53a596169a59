#include "engine/trend.h"

namespace socta {
namespace {

/// Below four points the exact test cannot reject at any usual level: 2/3! = 0.33.
constexpr std::size_t kFewestPoints = 4;

TrendDirection direction_of(const MannKendall& test, double significance) {
  if (test.state != TrendState::computed || test.points < kFewestPoints) return TrendDirection::unknown;
  if (test.p.high > significance) return TrendDirection::no_clear_trend;
  return test.s.low > 0 ? TrendDirection::rising : TrendDirection::falling;
}

}  // namespace

Trend trend_of(const ComparableSeries& series, const TrendOptions& options) {
  Trend trend;
  trend.basis = series.basis();
  trend.points = series.points().size();
  trend.change = relative_change(series);
  trend.slope = theil_sen(series, options.confidence);
  trend.test = mann_kendall(series);
  trend.breaks = structural_breaks(series, options.breaks);
  trend.direction = direction_of(trend.test, options.significance);
  return trend;
}

}  // namespace socta
