#include "engine/trend_results.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1
const PeriodRange kReference{{2013, PeriodKind::year, 0}, {2015, PeriodKind::quarter, 1}};

Series quarterly(int first_year, const std::vector<double>& values) {
  Series series{"route"};
  Period period{first_year, PeriodKind::quarter, 1};
  for (const double value : values) {
    series.observations.push_back({period, ObservedValue::exact(value)});
    period = shifted(period, 1);
  }
  return series;
}

Series yearly(int first_year, const std::vector<double>& values) {
  Series series{"recorded"};
  for (std::size_t i = 0; i < values.size(); ++i)
    series.observations.push_back(
        {{first_year + static_cast<int>(i), PeriodKind::year, 0}, ObservedValue::exact(values[i])});
  return series;
}

/// Frontex, detections on the Western Balkan route, first quarter of 2009 to first quarter of 2015.
const std::vector<double> kWesternBalkan = {859,  543,  870,  723,  583,  651,   483,  585,  721,
                                            914,  1193, 1768, 1454, 1390, 2025,  1467, 2761, 8927,
                                            4850, 3388, 3340, 3009, 9086, 27920, 32950};

TEST(R9, IrregularMigrationIsFlaggedRisingFromDataUpToTheFirstQuarterOf2015) {
  const TrendResult trend = trend_result(quarterly(2009, kWesternBalkan), nullptr, kReference);
  EXPECT_EQ(trend.direction, kRising);
  EXPECT_EQ(trend.values, 25u);
  EXPECT_EQ(trend.basis, "annual, added up from every quarter");
  EXPECT_LT(*trend.mann_kendall_p, 0.05);
  EXPECT_NEAR(*trend.change, 43355.0 / 19926 - 1, kRounding) << "2013 → 2014, whole years only";
  EXPECT_NEAR(*trend.same_part_change, 32950.0 / 3340 - 1, kRounding);
  EXPECT_EQ(trend.same_part, "2014-Q1 → 2015-Q1");
  ASSERT_EQ(trend.forecasts.size(), 3u);
  for (const SeriesForecast& forecast : trend.forecasts) {
    EXPECT_EQ(forecast.statement, kAboveYearBefore);
    EXPECT_GT(forecast.probability, 0.55);
    EXPECT_TRUE(*forecast.low < *forecast.mean && *forecast.mean < *forecast.high);
  }
  EXPECT_EQ(trend.forecasts.back().period, (Period{2015, PeriodKind::quarter, 4}));
}

TEST(R9, TheNineQuartersOfTheReferencePeriodAloneFlagItToo) {
  const TrendResult trend =
      trend_result(quarterly(2013, {kWesternBalkan.end() - 9, kWesternBalkan.end()}), nullptr, kReference);
  EXPECT_EQ(trend.direction, kRising);
  EXPECT_GT(trend.forecasts.front().probability, kClearStatement);
}

TEST(R9, RecordedOffencesOfTwoYearsHaveAChangeAndNoTrend) {
  const struct { double first, second; } table[] = {{3852, 3232}, {2219, 1895}, {5648, 6217}, {9, 12}};
  for (const auto& row : table) {
    const TrendResult trend = trend_result(yearly(2013, {row.first, row.second}), nullptr, kReference);
    EXPECT_NEAR(*trend.change, row.second / row.first - 1, kRounding);
    EXPECT_FALSE(trend.same_part_change);
    EXPECT_EQ(trend.direction, kUnknownTrend);
    EXPECT_TRUE(trend.forecasts.empty());
    EXPECT_FALSE(trend.no_forecast_reason.empty());
  }
}

TEST(TrendResult, ValuesAfterTheReferencePeriodChangeNothing) {
  Series series = quarterly(2009, kWesternBalkan);
  const TrendResult before = trend_result(series, nullptr, kReference);
  series.observations.push_back({{2015, PeriodKind::quarter, 2}, ObservedValue::exact(1)});
  series.later.push_back({{2015, PeriodKind::quarter, 2}, ObservedValue::exact(1)});
  EXPECT_EQ(trend_result(series, nullptr, kReference), before);
}

TEST(TrendResult, APartIsNeverMeasuredAgainstAWholeYear) {
  Series series = yearly(2012, {4000, 4100, 4200});
  series.observations.push_back({{2015, PeriodKind::quarter, 1}, ObservedValue::exact(900)});
  const TrendResult trend = trend_result(series, nullptr, kReference);
  EXPECT_FALSE(trend.same_part_change) << "there is no first quarter of 2014";
  EXPECT_NEAR(*trend.change, 4200.0 / 4100 - 1, kRounding);
  EXPECT_NEAR(*trend.slope, 100, 1e-9);
  EXPECT_EQ(trend.basis, "annual");
}

TEST(TrendResult, DirectionsComeFromTheTest) {
  const struct {
    std::vector<double> values;
    const char* expected;
  } table[] = {{{10, 12, 13, 15, 18, 19, 25}, kRising},
               {{25, 19, 18, 15, 13, 12, 10}, kFalling},
               {{10, 14, 9, 13, 11, 12, 10}, kNoClearTrend},
               {{10}, kUnknownTrend},
               {{}, kUnknownTrend}};
  for (const auto& row : table)
    EXPECT_EQ(trend_result(yearly(2008, row.values), nullptr, kReference).direction, row.expected)
        << row.values.size();
}

TEST(TrendResult, IsOfTheRatesWhereADenominatorHasAllPeriods) {
  const Series recorded = yearly(2008, {100, 101, 102, 103, 104, 105, 106});
  const Series population = yearly(2008, {1000, 1030, 1060, 1090, 1120, 1150, 1180});
  const TrendResult counts = trend_result(recorded, nullptr, kReference);
  const TrendResult rates = trend_result(recorded, &population, kReference);
  EXPECT_EQ(counts.direction, kRising);
  EXPECT_EQ(rates.direction, kFalling);
  EXPECT_EQ(rates.basis, "annual, per 100000 of recorded");
  EXPECT_EQ(rates.forecasts, counts.forecasts) << "of the values that will be published";
  const Series shorter = yearly(2009, {1030, 1060, 1090, 1120, 1150, 1180});
  EXPECT_EQ(trend_result(recorded, &shorter, kReference), counts);
}

TEST(TrendResult, AYearsForecastHasTheIntervalOfTheDampedTrend) {
  const TrendResult trend =
      trend_result(yearly(2006, {10, 11, 13, 14, 17, 20, 22, 27, 31}), nullptr, kReference);
  ASSERT_EQ(trend.forecasts.size(), 1u);
  EXPECT_EQ(trend.forecasts[0].period, (Period{2015, PeriodKind::year, 0}));
  EXPECT_GT(trend.forecasts[0].probability, 0.5);
  EXPECT_LT(*trend.forecasts[0].low, *trend.forecasts[0].mean);
  EXPECT_GT(*trend.forecasts[0].high, *trend.forecasts[0].mean);
}

TEST(TrendResult, ABreakIsShownBesideTheTrend) {
  const TrendResult trend =
      trend_result(yearly(2006, {100, 102, 103, 105, 106, 108, 400, 410, 420}), nullptr, kReference);
  EXPECT_EQ(trend.breaks, (std::vector<Period>{{2012, PeriodKind::year, 0}}));
  EXPECT_EQ(trend.direction, kRising);
}

TEST(TrendResult, ValuesBelowZeroHaveATrendAndNoForecast) {
  const TrendResult trend = trend_result(yearly(2006, {-9, -6, -4, -1, 2, 3, 5, 8, 11}), nullptr, kReference);
  EXPECT_EQ(trend.direction, kRising);
  EXPECT_TRUE(trend.forecasts.empty());
  EXPECT_EQ(trend.no_forecast_reason, "there are values below zero, of which growth says nothing");
}

TEST(TrendResult, AnEmptySeriesIsUnknownAndSaysWhy) {
  Assessment assessment;
  assessment.reference = kReference;
  assessment.series = {Series{"a"}, quarterly(2013, {1, 2})};
  const auto trends = trend_results(assessment);
  ASSERT_EQ(trends.size(), 2u);
  EXPECT_EQ(trends[0].no_forecast_reason, "no values");
  EXPECT_EQ(trends[1].direction, kUnknownTrend);
}

}  // namespace
}  // namespace socta
