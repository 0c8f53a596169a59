#include "engine/factor_probability.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

/// Three organisations, of which the second has two assessors; three factors.
AssessmentCase three_factors() {
  AssessmentCase input;
  input.assessment.organisations = {{"o1"}, {"o2"}, {"o3"}};
  input.assessment.assessors = {{"a1", "o1"}, {"a2", "o2"}, {"a3", "o2"}, {"a4", "o3"}};
  input.assessment.factors = {{"judged", "political"}, {"own", "political"}, {"unknown", "political"}};
  input.assessment.factors[0].probability.best = 90;
  input.assessment.factors[1].probability = {20, 40, 60, 90};
  return input;
}

Judgement judgement(int round, std::string assessor, std::optional<double> best) {
  Judgement made{round, std::move(assessor), "judged"};
  if (best) made.answer = {best, best, best, 90};
  return made;
}

TEST(FactorProbabilities, JudgementsGoBeforeTheFactorsOwnAnswer) {
  AssessmentCase input = three_factors();
  input.assessment.factor_judgements = {judgement(1, "a1", 30), judgement(1, "a2", 60),
                                        judgement(1, "a3", 80)};
  const auto p = factor_probabilities(input);
  EXPECT_NEAR(p[0].mean, (0.3 + (0.6 + 0.8) / 2) / 2, kRounding) << "organisations weigh the same";
  EXPECT_EQ(p[0].assessors, 3u);
  EXPECT_NEAR(p[0].low, 0.3, kRounding);
  EXPECT_NEAR(p[0].high, 0.8, kRounding);
}

TEST(FactorProbabilities, OnlyTheLastRoundCounts) {
  AssessmentCase input = three_factors();
  input.assessment.factor_judgements = {judgement(1, "a1", 30), judgement(2, "a1", 50),
                                        judgement(1, "a4", 0)};
  EXPECT_NEAR(factor_probabilities(input)[0].mean, 0.5, kRounding);
}

TEST(FactorProbabilities, WhereAllCannotAssessTheOwnAnswerStands) {
  AssessmentCase input = three_factors();
  input.methodology.judgement.default_spread = 0;
  input.assessment.factor_judgements = {judgement(1, "a1", std::nullopt)};
  const auto p = factor_probabilities(input);
  EXPECT_NEAR(p[0].mean, 0.9, kRounding);
  EXPECT_EQ(p[0].assessors, 0u);
  EXPECT_TRUE(p[0].known);
}

TEST(FactorProbabilities, AnOwnAnswerHasTheMeanOfItsDistribution) {
  const auto p = factor_probabilities(three_factors());
  EXPECT_NEAR(p[1].mean, (20 + 4 * 40 + 60) / 600.0, kRounding);
  EXPECT_GT(p[1].low, 0.2);
  EXPECT_LT(p[1].high, 0.6);
}

TEST(FactorProbabilities, NobodysAnswerIsUnknownAndHasNoWord) {
  AssessmentCase input = three_factors();
  input.methodology.yardsticks = {{"y", {}, {{"likely", {}, 0, 100}}}};
  const auto p = factor_probabilities(input);
  EXPECT_EQ(p[2], (FactorProbability{"unknown", 0.5, 0, 1, 0, false}));
  const auto results = factor_results(input, p);
  EXPECT_EQ(results[2].word, "");
  EXPECT_EQ(results[1].word, "likely");
  EXPECT_NEAR(results[1].probability, 0.4, kRounding);
}

}  // namespace
}  // namespace socta
