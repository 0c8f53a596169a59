#include "engine/judgement_distribution.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

const Scale kHundred{.code = "percent", .low = 0, .high = 100};
const Scale kFour{.code = "four", .low = 0, .high = 4};
constexpr JudgementShape kShapes[] = {JudgementShape::pert, JudgementShape::triangular,
                                      JudgementShape::discrete};

TEST(JudgementDistribution, R5RescalesFourPointAnswersAsPublished) {
  const auto first = rescaled({40, 50, 70}, 80, 90, kHundred);
  EXPECT_NEAR(first.low, 38.75, 1e-12);
  EXPECT_NEAR(first.high, 72.5, 1e-12);
  const auto second = rescaled({20, 30, 45}, 60, 80, kHundred);
  EXPECT_NEAR(second.low, 16.667, 5e-4);  // published to three decimals
  EXPECT_NEAR(second.high, 50, 1e-12);
}

TEST(JudgementDistribution, RescalingIsHeldOnTheScale) {
  const auto wide = rescaled({0.5, 1, 3.9}, 50, 100, kFour);
  EXPECT_EQ(wide.low, 0);
  EXPECT_EQ(wide.high, 4);
}

TEST(JudgementDistribution, AnswersBecomeDistributionsByTheRules) {
  const JudgementRules rules{.credible_level = 90, .default_confidence = 60, .default_spread = 0.25};
  struct Case {
    Answer answer;
    std::optional<JudgementDistribution> expected;
  };
  const Case cases[] = {
      {{}, std::nullopt},
      {{.best = 2}, JudgementDistribution{1, 2, 3}},
      {{.best = 3.5}, JudgementDistribution{2.5, 3.5, 4}},
      {{.low = 1, .best = 2, .high = 3, .confidence = 90}, JudgementDistribution{1, 2, 3}},
      {{.low = 1.5, .best = 2, .high = 3}, JudgementDistribution{1.25, 2, 3.5}},
      {{.low = 1, .best = 2, .confidence = 90}, JudgementDistribution{1, 2, 3}},
      {{.best = 2, .high = 2.5, .confidence = 45}, JudgementDistribution{1, 2, 3}},
  };
  for (const Case& c : cases) EXPECT_EQ(distribution_of(c.answer, rules, kFour), c.expected);
}

TEST(JudgementDistribution, MeanIsTheIntegralOfTheTail) {
  for (const JudgementShape shape : kShapes) {
    const JudgementDistribution d{1, 1.5, 4, shape};
    double integral = d.low;
    constexpr int kSteps = 30000;
    for (int i = 0; i < kSteps; ++i) integral += (1 - cdf(d, 1 + 3 * (i + 0.5) / kSteps)) * 3 / kSteps;
    EXPECT_NEAR(integral, mean(d), 2e-4);  // one step of the grid, where a discrete value falls inside it
  }
}

TEST(JudgementDistribution, QuantileInvertsTheDistributionFunction) {
  for (const JudgementShape shape : {JudgementShape::pert, JudgementShape::triangular}) {
    for (const double best : {1.0, 1.7, 4.0}) {
      const JudgementDistribution d{1, best, 4, shape};
      for (const double p : {0.01, 0.05, 0.3, 0.5, 0.95, 0.999})
        EXPECT_NEAR(cdf(d, quantile(d, p)), p, 1e-12);  // Boost's beta functions are good to about 1e-15
      EXPECT_EQ(quantile(d, 0), 1);
      EXPECT_EQ(quantile(d, 1), 4);
    }
  }
}

TEST(JudgementDistribution, DiscreteTakesItsThreeValues) {
  const JudgementDistribution d{1, 2, 4, JudgementShape::discrete};
  EXPECT_EQ(quantile(d, 0.1), 1);
  EXPECT_EQ(quantile(d, 0.5), 2);
  EXPECT_EQ(quantile(d, 0.9), 4);
  EXPECT_DOUBLE_EQ(cdf(d, 1), 1.0 / 6);
  EXPECT_DOUBLE_EQ(cdf(d, 2), 5.0 / 6);
  EXPECT_EQ(cdf(d, 0.99), 0);
}

TEST(JudgementDistribution, ACertainValueHasNoSpread) {
  for (const JudgementShape shape : kShapes) {
    const JudgementDistribution d{2, 2, 2, shape};
    EXPECT_EQ(mean(d), 2);
    EXPECT_EQ(quantile(d, 0.37), 2);
    EXPECT_EQ(cdf(d, 1.999), 0);
    EXPECT_EQ(cdf(d, 2), 1);
  }
}

TEST(JudgementDistribution, PertWithModeInTheMiddleIsTheKnownBeta) {
  // Beta(3, 3): P(X ≤ ¼) = 10x³ − 15x⁴ + 6x⁵.
  EXPECT_NEAR(cdf({0, 0.5, 1}, 0.25), 10.0 / 64 - 15.0 / 256 + 6.0 / 1024, 1e-15);
}

}  // namespace
}  // namespace socta
