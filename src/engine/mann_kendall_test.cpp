#include "engine/mann_kendall.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace socta {
namespace {

ComparableSeries annual(const std::vector<Interval>& values) {
  std::vector<DatedValue> dated;
  for (std::size_t i = 0; i < values.size(); ++i)
    dated.push_back({{2000 + static_cast<int>(i), PeriodKind::year, 0}, values[i]});
  return ComparableSeries::annual(dated);
}

ComparableSeries annual(const std::vector<double>& values) {
  std::vector<Interval> intervals;
  for (const double value : values) intervals.push_back(exactly(value));
  return annual(intervals);
}

double slow_s(const std::vector<double>& values) {
  double s = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = i + 1; j < values.size(); ++j)
      s += (values[j] > values[i] ? 1 : 0) - (values[j] < values[i] ? 1 : 0);
  return s;
}

/// Two-sided p by going through every order of the values.
double slow_p(std::vector<double> values) {
  const double observed = std::abs(slow_s(values));
  std::sort(values.begin(), values.end());
  double all = 0;
  double extreme = 0;
  do {
    all += 1;
    extreme += std::abs(slow_s(values)) >= observed ? 1 : 0;
  } while (std::next_permutation(values.begin(), values.end()));
  return extreme / all;
}

TEST(MannKendall, ExactPEqualsEnumerationOfAllOrdersTiesIncluded) {
  const std::vector<double> cases[] = {
      {1, 2, 3},          {1, 2, 3, 4},          {3, 1, 2, 5, 4},    {1, 1, 2, 2, 3},
      {5, 5, 5, 1, 1, 1}, {2, 2, 2, 2, 2, 9, 9}, {1, 4, 2, 6, 3, 7}, {1, 2, 2, 3, 3, 3, 4, 4}};
  for (const auto& values : cases) {
    const auto result = mann_kendall(annual(values));
    EXPECT_EQ(result.s.low, slow_s(values));
    EXPECT_EQ(result.s.low, result.s.high);
    EXPECT_NEAR(result.p.low, slow_p(values), 1e-12);
    EXPECT_EQ(result.method, TestMethod::exact);
  }
}

TEST(MannKendall, TabulatedTailsOfSAreReproduced) {
  // Kendall's table of P(S ≥ s) without ties: n = 4, S = 6: 0.042; n = 10, S = 45: 2.8e-7; n = 10, S = 21:
  // 0.036.
  EXPECT_NEAR(mann_kendall(annual({1, 2, 3, 4})).p.low, 2.0 / 24, 1e-12);
  EXPECT_NEAR(mann_kendall(annual({1, 2, 3, 4, 5, 6, 7, 8, 9, 10})).p.low, 2.0 / 3628800, 1e-15);
  const auto ten = mann_kendall(annual({7, 1, 2, 3, 4, 5, 6, 10, 9, 8}));
  EXPECT_EQ(ten.s.low, 27);
  EXPECT_NEAR(ten.p.low / 2, 0.0083, 5e-5);  // table: S = 27, n = 10
}

TEST(MannKendall, AboveTenPointsTheNormalApproximationIsUsed) {
  const std::vector<double> values{1, 3, 2, 4, 5, 5, 7, 6, 8, 9, 9, 12};
  const auto result = mann_kendall(annual(values));
  EXPECT_EQ(result.method, TestMethod::normal);
  const double variance = (12.0 * 11 * 29 - 2 * (2 * 1 * 9)) / 18;
  EXPECT_DOUBLE_EQ(mann_kendall_variance(annual(values)), variance);
  const double z = (slow_s(values) - 1) / std::sqrt(variance);
  EXPECT_NEAR(result.p.low, std::erfc(z / std::sqrt(2.0)), 1e-12);
}

TEST(MannKendall, ConstantSeriesHaveNoTrend) {
  EXPECT_EQ(mann_kendall(annual({4, 4, 4, 4})).p.low, 1);
  EXPECT_EQ(mann_kendall(annual(std::vector<double>(15, 2.0))).p.high, 1);
}

TEST(MannKendall, NeedsThreePoints) {
  EXPECT_EQ(mann_kendall(annual({1, 2})).state, TrendState::too_few);
  EXPECT_EQ(mann_kendall(annual(std::vector<double>{})).state, TrendState::too_few);
}

TEST(MannKendall, BoundsOfIntervalsHoldEveryValueInside) {
  const std::vector<Interval> values{{0, 4}, exactly(3), exactly(6), {5, 9}, exactly(8)};
  const auto bounds = mann_kendall(annual(values));
  for (double a = 0.5; a < 4; a += 1) {
    for (double b = 5.5; b < 9; b += 1) {
      const auto inside = mann_kendall(annual(std::vector<double>{a, 3, 6, b, 8}));
      EXPECT_TRUE(bounds.s.low <= inside.s.low && inside.s.low <= bounds.s.high);
      EXPECT_TRUE(bounds.p.low <= inside.p.low && inside.p.low <= bounds.p.high);
    }
  }
}

}  // namespace
}  // namespace socta
