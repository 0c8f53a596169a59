#include "engine/trend.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace socta {
namespace {

std::vector<DatedValue> annual(const std::vector<Interval>& values) {
  std::vector<DatedValue> dated;
  for (std::size_t i = 0; i < values.size(); ++i)
    dated.push_back({{2005 + static_cast<int>(i), PeriodKind::year, 0}, values[i]});
  return dated;
}

std::vector<Interval> exact(const std::vector<double>& values) {
  std::vector<Interval> intervals;
  for (const double value : values) intervals.push_back(exactly(value));
  return intervals;
}

static_assert(!std::is_invocable_v<decltype(trend_of), std::vector<DatedValue>, TrendOptions>,
              "a trend over mixed values must not compile");

TEST(Trend, NamesTheDirectionByTheTest) {
  const std::pair<std::vector<double>, TrendDirection> cases[] = {
      {{1, 2, 3, 4, 5, 6}, TrendDirection::rising},
      {{6, 5, 4, 3, 2, 1}, TrendDirection::falling},
      {{1, 3, 2, 4, 1, 3}, TrendDirection::no_clear_trend},
      {{1, 2, 3, 4}, TrendDirection::no_clear_trend},
      {{3852, 3232}, TrendDirection::unknown},
      {{}, TrendDirection::unknown},
  };
  for (const auto& [values, direction] : cases)
    EXPECT_EQ(trend_of(ComparableSeries::annual(annual(exact(values)))).direction, direction);
}

TEST(Trend, R9RecordedOffencesInSerbia2013And2014) {
  // Eurostat crim_off_cat, Serbia: offence, 2013 → 2014.
  const std::pair<double, double> rows[] = {{3852, 3232}, {2219, 1895}, {5648, 6217}, {9, 12}};
  for (const auto& [before, after] : rows) {
    const Trend trend = trend_of(ComparableSeries::annual(annual({exactly(before), exactly(after)})));
    EXPECT_DOUBLE_EQ(trend.change.relative.low, after / before - 1);
    EXPECT_DOUBLE_EQ(trend.slope.slope.low, after - before);
    EXPECT_EQ(trend.direction, TrendDirection::unknown);
  }
}

TEST(Trend, IsShownWithTheBreakThatItCrosses) {
  const Trend trend =
      trend_of(ComparableSeries::annual(annual(exact({100, 102, 103, 105, 400, 410, 415, 430}))));
  EXPECT_EQ(trend.direction, TrendDirection::rising);
  ASSERT_EQ(trend.breaks.breaks.size(), 1u);
  EXPECT_EQ(trend.breaks.breaks[0].to.year, 2009);
}

TEST(Trend, IntervalsThatMayHideTheTrendLeaveItUnclear) {
  EXPECT_EQ(trend_of(ComparableSeries::annual(annual({{0, 4}, {5, 5}, {6, 6}, {7, 7}, {8, 8}}))).direction,
            TrendDirection::rising);
  EXPECT_EQ(trend_of(ComparableSeries::annual(annual({{0, 9}, {5, 5}, {6, 6}, {7, 7}, {8, 8}}))).direction,
            TrendDirection::no_clear_trend);
}

}  // namespace
}  // namespace socta
