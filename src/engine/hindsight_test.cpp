#include "engine/hindsight.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/trend_results.h"

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

void add_quarters(std::vector<Observation>& observations, Period first, const std::vector<double>& values) {
  for (std::size_t i = 0; i < values.size(); ++i)
    observations.push_back({shifted(first, static_cast<int>(i)), ObservedValue::exact(values[i])});
}

/// Frontex, Western Balkan route (R9): what the first national assessment could see, and what followed.
Assessment real_period() {
  Assessment assessment;
  assessment.reference = {{2013, PeriodKind::year, 0}, {2015, PeriodKind::quarter, 1}};
  Series series{"route"};
  add_quarters(series.observations, {2013, PeriodKind::quarter, 1},
               {2761, 8927, 4850, 3388, 3340, 3009, 9086, 27920, 32950});
  add_quarters(series.later, {2015, PeriodKind::quarter, 2}, {34557, 229744, 466782});
  assessment.series = {series};
  return assessment;
}

TEST(R9, TheForecastOfIrregularMigrationIsScoredAgainstWhatFollowed) {
  const Hindsight result = hindsight(real_period());
  ASSERT_EQ(result.forecasts.size(), 3u);
  double brier = 0, log = 0;
  for (const ResolvedForecast& forecast : result.forecasts) {
    EXPECT_EQ(forecast.resolution, Resolution::happened);
    brier += std::pow(1 - forecast.probability, 2) / 3;
    log -= std::log(forecast.probability) / 3;
  }
  EXPECT_NEAR(*result.brier, brier, kRounding);
  EXPECT_NEAR(*result.log.mean, log, kRounding);
  EXPECT_LT(*result.brier, 0.25) << "what an even chance would get";
}

TEST(Hindsight, StatementsDoNotDependOnWhatCame) {
  Assessment changed = real_period();
  for (Observation& observation : changed.series[0].later) observation.value = ObservedValue::exact(1);
  const Hindsight before = hindsight(real_period()), after = hindsight(changed);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(after.forecasts[i].probability, before.forecasts[i].probability);
    EXPECT_EQ(after.forecasts[i].resolution, Resolution::did_not_happen);
  }
  EXPECT_GT(*after.brier, *before.brier);
}

TEST(Hindsight, ASeriesThatOnlyDividesOthersStatesNothing) {
  Assessment assessment = real_period();
  assessment.series.push_back(assessment.series[0]);
  assessment.series[1].code = "population";
  EXPECT_EQ(hindsight(assessment).forecasts.size(), 6u);
  assessment.series[0].denominator = "population";
  EXPECT_EQ(hindsight(assessment).forecasts.size(), 3u);
  assessment.series[1].feeds = {{.item = "migration", .indicator = "extent"}};
  EXPECT_EQ(hindsight(assessment).forecasts.size(), 6u);
}

TEST(Hindsight, WhatHasNotComeIsUnresolved) {
  Assessment assessment = real_period();
  assessment.series[0].later.resize(1);
  assessment.series[0].later[0].value = {3000, 3100};  // on both sides of 3 009
  const Hindsight result = hindsight(assessment);
  for (const ResolvedForecast& forecast : result.forecasts)
    EXPECT_EQ(forecast.resolution, Resolution::unresolved);
  EXPECT_FALSE(result.brier);
  EXPECT_FALSE(hindsight({}).brier);
}

}  // namespace
}  // namespace socta
