#include "engine/forecast_score.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

constexpr auto kYes = ForecastOutcome::happened;
constexpr auto kNo = ForecastOutcome::did_not_happen;
const std::vector<ScoredForecast> kForecasts = {{0.9, kYes}, {0.9, kNo},  {0.3, kNo}, {0.3, kNo},
                                                {0.3, kYes}, {0.6, kYes}, {1.0, kYes}};

TEST(ForecastScore, BrierIsTheMeanSquaredMiss) {
  EXPECT_NEAR(brier_score(kForecasts).value(), (0.01 + 0.81 + 0.09 + 0.09 + 0.49 + 0.16 + 0) / 7, 1e-15);
  EXPECT_EQ(brier_score(std::vector<ScoredForecast>{{1, kYes}, {0, kNo}}), 0);
  EXPECT_EQ(brier_score(std::vector<ScoredForecast>{{1, kNo}}), 1);
  EXPECT_EQ(brier_score({}), std::nullopt);
}

TEST(ForecastScore, LogScoreIsTheMeanSurprise) {
  const std::vector<ScoredForecast> forecasts{{0.5, kYes}, {0.75, kNo}};
  EXPECT_NEAR(log_score(forecasts).mean.value(), (std::log(2) + std::log(4)) / 2, 1e-15);
  EXPECT_EQ(log_score({}), (LogScore{std::nullopt, 0}));
}

TEST(ForecastScore, ACertainForecastThatFailsIsCountedApart) {
  const std::vector<ScoredForecast> forecasts{{0, kYes}, {1, kNo}, {1, kYes}};
  EXPECT_EQ(log_score(forecasts), (LogScore{0.0, 2}));
}

TEST(ForecastScore, CalibrationTableSetsFrequenciesBesideProbabilities) {
  const auto table = calibration_table(kForecasts, 5);
  ASSERT_EQ(table.size(), 5u);
  EXPECT_EQ(table[1].forecasts, 3u);
  EXPECT_NEAR(*table[1].mean_probability, 0.3, 1e-15);
  EXPECT_NEAR(*table[1].frequency, 1.0 / 3, 1e-15);
  EXPECT_EQ(table[0].frequency, std::nullopt);
  EXPECT_EQ(table[3].forecasts, 1u);  // 0.6 begins the fourth bin
  EXPECT_EQ(table[4].forecasts, 3u);  // 1 ends the last one
}

TEST(ForecastScore, EveryForecastIsInOneBin) {
  for (std::size_t bins = 1; bins < 25; ++bins) {
    std::size_t total = 0;
    for (const auto& bin : calibration_table(kForecasts, bins)) total += bin.forecasts;
    EXPECT_EQ(total, kForecasts.size());
  }
}

TEST(ForecastScore, ThePartsOfTheBrierScoreAddUpToIt) {
  const auto parts = brier_parts(kForecasts);
  EXPECT_NEAR(parts.reliability - parts.resolution + parts.uncertainty, *brier_score(kForecasts), 1e-15);
}

}  // namespace
}  // namespace socta
