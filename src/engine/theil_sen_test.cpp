#include "engine/theil_sen.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace socta {
namespace {

ComparableSeries annual(const std::vector<std::pair<int, Interval>>& values) {
  std::vector<DatedValue> dated;
  for (const auto& [year, value] : values) dated.push_back({{year, PeriodKind::year, 0}, value});
  return ComparableSeries::annual(dated);
}

TEST(TheilSen, IsTheMedianOfAllPairwiseSlopes) {
  const auto series =
      annual({{2010, exactly(1)}, {2011, exactly(2)}, {2012, exactly(9)}, {2014, exactly(9)}});
  // pairs: 1/1, 8/2, 8/4, 7/1, 7/3, 0/2 → 0, 1, 2, 7/3, 4, 7
  EXPECT_DOUBLE_EQ(theil_sen(series).slope.low, (2 + 7.0 / 3) / 2);
  EXPECT_EQ(theil_sen(series).low, std::nullopt);
}

TEST(TheilSen, OneWildValueDoesNotMoveIt) {
  std::vector<std::pair<int, Interval>> values;
  for (int year = 2000; year < 2012; ++year) values.emplace_back(year, exactly(3.0 * year));
  values[5].second = exactly(1e6);
  const auto result = theil_sen(annual(values));
  EXPECT_DOUBLE_EQ(result.slope.low, 3);
  ASSERT_TRUE(result.low && result.high);
  EXPECT_TRUE(*result.low <= 3 && 3 <= *result.high);
}

TEST(TheilSen, ConfidenceIntervalCountsSlopesByTheVarianceOfS) {
  // Gilbert (1987), §16.5: lower limit is the M1-th smallest slope, M1 = (N − C) / 2. Here n = 10, N = 45,
  // C = 1.95996 · √125 = 21.913, M1 = 11.54 → 11.
  std::vector<std::pair<int, Interval>> values;
  std::vector<double> slopes;
  const double series[] = {3, 1, 4, 1.5, 5, 9, 2, 6, 5.5, 3.5};
  for (int i = 0; i < 10; ++i) values.emplace_back(2000 + i, exactly(series[i]));
  for (int i = 0; i < 10; ++i)
    for (int j = i + 1; j < 10; ++j) slopes.push_back((series[j] - series[i]) / (j - i));
  std::sort(slopes.begin(), slopes.end());
  EXPECT_DOUBLE_EQ(theil_sen(annual(values)).low.value(), slopes[10]);
  EXPECT_DOUBLE_EQ(theil_sen(annual(values)).high.value(), slopes[34]);
}

TEST(TheilSen, IntervalsGiveBounds) {
  const auto bounds = theil_sen(annual({{2010, {0, 4}}, {2011, exactly(5)}, {2012, exactly(9)}})).slope;
  for (double inside = 0; inside <= 4; inside += 0.5) {
    const double slope =
        theil_sen(annual({{2010, exactly(inside)}, {2011, exactly(5)}, {2012, exactly(9)}})).slope.low;
    EXPECT_TRUE(bounds.low <= slope && slope <= bounds.high);
  }
}

TEST(TheilSen, NeedsTwoPoints) {
  EXPECT_EQ(theil_sen(annual({{2010, exactly(1)}})).state, TrendState::too_few);
}

}  // namespace
}  // namespace socta
