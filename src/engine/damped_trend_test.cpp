#include "engine/damped_trend.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

ComparableSeries annual(const std::vector<double>& values) {
  std::vector<DatedValue> dated;
  for (std::size_t i = 0; i < values.size(); ++i)
    dated.push_back({{2000 + static_cast<int>(i), PeriodKind::year, 0}, exactly(values[i])});
  return ComparableSeries::annual(dated);
}

TEST(DampedTrend, FewerThanSixPointsGiveNoForecast) {
  EXPECT_EQ(damped_trend_forecast(annual({1, 2, 3, 4, 5})).state, ForecastState::too_few);
  EXPECT_EQ(damped_trend_forecast(annual({})).state, ForecastState::too_few);
  EXPECT_EQ(damped_trend_forecast(annual({1, 2, 3, 4, 5, 6})).state, ForecastState::computed);
}

TEST(DampedTrend, AConstantSeriesStaysWhereItIs) {
  const auto forecast = damped_trend_forecast(annual(std::vector<double>(8, 50.0)), {.years = 3});
  ASSERT_EQ(forecast.points.size(), 3u);
  for (const auto& point : forecast.points) {
    EXPECT_NEAR(point.median.low, 50, 1e-9);
    EXPECT_NEAR(point.high - point.low, 0, 1e-9);
  }
  EXPECT_EQ(forecast.points[2].period, (Period{2010, PeriodKind::year, 0}));
}

TEST(DampedTrend, ASteadyTrendIsCarriedOnButDamped) {
  const auto forecast = damped_trend_forecast(annual({10, 20, 30, 40, 50, 60, 70, 80}),
                                              {.scale = ForecastScale::linear, .years = 20});
  double step = 10;
  double before = 80;
  for (const auto& point : forecast.points) {
    EXPECT_GT(point.median.low, before);
    EXPECT_LT(point.median.low - before, step);
    step = point.median.low - before;
    before = point.median.low;
  }
}

TEST(DampedTrend, IntervalsWidenWithTimeAndHoldTheMedian) {
  const auto forecast =
      damped_trend_forecast(annual({100, 120, 105, 130, 125, 140, 150, 135, 160}), {.years = 4});
  double width = 0;
  for (const auto& point : forecast.points) {
    EXPECT_TRUE(0 < point.low && point.low < point.median.low && point.median.low < point.high);
    EXPECT_GT(std::log(point.high / point.low), width);
    width = std::log(point.high / point.low);
  }
}

TEST(DampedTrend, TheIntervalHoldsAsManyOutcomesAsItSays) {
  // A random walk with drift: the next value must lie in the 80 % interval in about 80 % of 400 series; the
  // binomial deviation is 2 %, and the model is not quite the process.
  unsigned state = 12345;
  const auto uniform = [&] {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) / 16777216.0;
  };
  int inside = 0;
  for (int series = 0; series < 400; ++series) {
    std::vector<double> values{100};
    for (int i = 0; i < 12; ++i) {
      double noise = 0;
      for (int j = 0; j < 12; ++j) noise += uniform();
      values.push_back(values.back() * std::exp(0.02 + 0.1 * (noise - 6)));
    }
    const double next = values.back();
    values.pop_back();
    const auto point = damped_trend_forecast(annual(values), {.confidence = 0.8}).points[0];
    inside += point.low <= next && next <= point.high ? 1 : 0;
  }
  EXPECT_NEAR(inside / 400.0, 0.8, 0.08);
}

TEST(DampedTrend, AfterABreakOnlyWhatFollowsItCounts) {
  const auto forecast =
      damped_trend_forecast(annual({100, 103, 99, 102, 100, 101, 103, 1000, 1010, 995, 1005, 1000, 1012}));
  EXPECT_EQ(forecast.data, ForecastData::after_break);
  EXPECT_EQ(forecast.values, 6u);
  EXPECT_NEAR(forecast.points[0].median.low, 1000, 30);
  EXPECT_LT(forecast.points[0].high, 1100);
}

TEST(DampedTrend, AcrossABreakItSaysSoAndDoesNotExplode) {
  const auto forecast =
      damped_trend_forecast(annual({100, 103, 99, 102, 100, 101, 103, 1000, 10000}), {.years = 5});
  EXPECT_EQ(forecast.data, ForecastData::across_break);
  for (const auto& point : forecast.points) EXPECT_NEAR(point.median.low, 10000, 1e-6);
  EXPECT_LT(forecast.points[0].low, 1000);  // a jump of the size seen is within the interval
}

TEST(DampedTrend, ZerosGiveFiniteForecastsThatAreNotNegative) {
  const auto forecast = damped_trend_forecast(annual({0, 3, 0, 1, 2, 0, 4}), {.years = 3});
  for (const auto& point : forecast.points) {
    EXPECT_GE(point.low, 0);
    EXPECT_TRUE(std::isfinite(point.high));
  }
}

TEST(DampedTrend, IntervalsInsideASeriesDoNotMakeItJump) {
  const struct {
    std::vector<Interval> values;
    double most;  ///< of the interval's high end
  } table[] = {
      {{exactly(3), {0, 4}, exactly(4), {0, 4}, exactly(4), exactly(3), {0, 4}, exactly(4)}, 8},
      {{exactly(120), exactly(130), {0, 99}, exactly(125), exactly(118), {0, 99}, exactly(122)}, 200},
      {{exactly(120), exactly(130), exactly(119), exactly(125), exactly(118), exactly(110), {0, 99}}, 200},
  };
  for (const auto& row : table) {
    std::vector<DatedValue> values;
    for (const Interval& value : row.values)
      values.push_back({{2000 + static_cast<int>(values.size()), PeriodKind::year, 0}, value});
    const auto forecast = damped_trend_forecast(ComparableSeries::annual(values));
    ASSERT_EQ(forecast.state, ForecastState::computed);
    EXPECT_LT(forecast.points[0].high, row.most);
    EXPECT_GE(forecast.points[0].low, 0);
    EXPECT_TRUE(forecast.points[0].low <= forecast.points[0].median.low &&
                forecast.points[0].median.high <= forecast.points[0].high);
  }
}

TEST(DampedTrend, AGapSplitsTheSeries) {
  std::vector<DatedValue> values;
  for (const int year : {2000, 2001, 2002, 2004, 2005, 2006, 2007, 2008})
    values.push_back({{year, PeriodKind::year, 0}, exactly(10)});
  EXPECT_EQ(damped_trend_forecast(ComparableSeries::annual(values)).state, ForecastState::too_few);
}

}  // namespace
}  // namespace socta
