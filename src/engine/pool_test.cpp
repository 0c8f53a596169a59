#include "engine/pool.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

PoolAnswer answer(std::size_t assessor, std::size_t organisation, double low, double best, double high,
                  double weight = 1) {
  return {assessor, organisation, JudgementDistribution{low, best, high}, weight};
}

const std::vector<PoolAnswer> kThree = {answer(0, 0, 0, 1, 2, 1), answer(1, 1, 1, 2, 4, 3),
                                        answer(2, 2, 3, 4, 4, 0)};

std::vector<PoolAnswer> one_large_organisation() {
  std::vector<PoolAnswer> answers{answer(0, 0, 3, 4, 4)};
  for (std::size_t i = 1; i <= 6; ++i) answers.push_back(answer(i, 1, 0, 0, 1));
  return answers;
}

TEST(Pool, TheMeanOfALinearPoolIsExact) {
  const auto equal = pool(kThree, Pooling::linear, OrganisationBalance::balanced);
  EXPECT_NEAR(equal.mean, (6.0 / 6 + 13.0 / 6 + 23.0 / 6) / 3, kRounding);
  EXPECT_EQ(equal.centre, equal.mean);
  const auto weighted = pool(kThree, Pooling::weighted_linear, OrganisationBalance::balanced);
  EXPECT_NEAR(weighted.mean, 0.25 * 6.0 / 6 + 0.75 * 13.0 / 6, kRounding);
  EXPECT_EQ(weighted.members[2].weight, 0);
}

TEST(Pool, SixAssessorsOfOneOrganisationWeighAsMuchAsOneOfAnother) {
  const auto answers = one_large_organisation();
  const auto balanced = pool(answers, Pooling::linear, OrganisationBalance::balanced);
  EXPECT_NEAR(balanced.members[0].weight, 0.5, kRounding);
  EXPECT_NEAR(balanced.mean, (23.0 / 6 + 1.0 / 6) / 2, kRounding);
  EXPECT_EQ(balanced.organisations, 2u);
  EXPECT_EQ(balanced.assessors, 7u);
  const auto each = pool(answers, Pooling::linear, OrganisationBalance::each_assessor);
  EXPECT_NEAR(each.mean, (23.0 / 6 + 6 * 1.0 / 6) / 7, kRounding);
}

TEST(Pool, TheCentreAloneIsThePoolWithoutQuantiles) {
  for (const Pooling pooling :
       {Pooling::linear, Pooling::weighted_linear, Pooling::quantile, Pooling::median}) {
    PooledJudgement whole = pool(kThree, pooling, OrganisationBalance::balanced);
    EXPECT_NE(whole.quantiles, (std::array<double, 5>{}));
    whole.quantiles = {};
    EXPECT_EQ(pool_centre(kThree, pooling, OrganisationBalance::balanced), whole);
  }
}

TEST(Pool, CannotAssessIsCountedAndCountsForNothing) {
  std::vector<PoolAnswer> answers = kThree;
  answers.push_back({3, 0, std::nullopt});
  const auto with = pool(answers, Pooling::linear, OrganisationBalance::balanced);
  EXPECT_EQ(with.cannot_assess, 1u);
  EXPECT_EQ(with.assessors, 3u);
  EXPECT_EQ(with.mean, pool(kThree, Pooling::linear, OrganisationBalance::balanced).mean);
}

TEST(Pool, SaysWhenThereIsNothingToPool) {
  EXPECT_EQ(pool({}, Pooling::linear, OrganisationBalance::balanced).state, PoolState::no_answers);
  const std::vector<PoolAnswer> unable{{0, 0, std::nullopt}};
  EXPECT_EQ(pool(unable, Pooling::median, OrganisationBalance::balanced).state, PoolState::no_answers);
  const std::vector<PoolAnswer> weightless{answer(0, 0, 0, 1, 2, 0)};
  EXPECT_EQ(pool(weightless, Pooling::weighted_linear, OrganisationBalance::balanced).state,
            PoolState::no_weight);
}

TEST(Pool, QuantileAveragingAveragesQuantiles) {
  const auto pooled = pool(kThree, Pooling::quantile, OrganisationBalance::balanced);
  for (std::size_t i = 0; i < kPoolLevels.size(); ++i) {
    double expected = 0;
    for (const PoolAnswer& a : kThree) expected += quantile(*a.distribution, kPoolLevels[i]) / 3;
    EXPECT_NEAR(pooled.quantiles[i], expected, kRounding);
  }
  EXPECT_NEAR(pooled_cdf(pooled, pooled_quantile(pooled, 0.3)), 0.3, 1e-9);  // nested root finding
}

TEST(Pool, MedianOfBestValuesIgnoresTheSizeOfAnOutlier) {
  const auto pooled = pool(kThree, Pooling::median, OrganisationBalance::balanced);
  EXPECT_EQ(pooled.centre, 2);
  const std::vector<PoolAnswer> two{answer(0, 0, 0, 1, 2), answer(1, 1, 2, 4, 4)};
  EXPECT_EQ(pool(two, Pooling::median, OrganisationBalance::balanced).centre, 2.5);
  EXPECT_EQ(pool(one_large_organisation(), Pooling::median, OrganisationBalance::each_assessor).centre, 0);
  EXPECT_EQ(pool(one_large_organisation(), Pooling::median, OrganisationBalance::balanced).centre, 2);
}

TEST(Pool, QuantilesOfAMixtureInvertItsDistributionFunction) {
  const auto pooled = pool(kThree, Pooling::linear, OrganisationBalance::balanced);
  for (const double p : {0.01, 0.2, 0.5, 0.77, 0.99})
    EXPECT_NEAR(pooled_cdf(pooled, pooled_quantile(pooled, p)), p, 1e-12);
  EXPECT_EQ(pooled_quantile(pooled, 0), 0);
  EXPECT_EQ(pooled_quantile(pooled, 1), 4);
}

TEST(Pool, DoesNotDependOnTheOrderOfAnswers) {
  auto answers = kThree;
  const auto forward = pool(answers, Pooling::linear, OrganisationBalance::balanced);
  std::reverse(answers.begin(), answers.end());
  const auto backward = pool(answers, Pooling::linear, OrganisationBalance::balanced);
  EXPECT_NEAR(forward.mean, backward.mean, kRounding);
  for (std::size_t i = 0; i < kPoolLevels.size(); ++i)
    EXPECT_NEAR(forward.quantiles[i], backward.quantiles[i], 1e-9);
}

TEST(Pool, WeightsSumToOneForEveryRule) {
  for (const Pooling pooling :
       {Pooling::linear, Pooling::weighted_linear, Pooling::quantile, Pooling::median}) {
    const auto pooled = pool(kThree, pooling, OrganisationBalance::balanced);
    double sum = 0;
    for (const PoolMember& member : pooled.members) sum += member.weight;
    EXPECT_NEAR(sum, 1, kRounding);
  }
}

TEST(Pool, OnlyTheLastCompletedRoundCountsAndItsShiftIsShown) {
  const std::vector<JudgementRound> rounds{
      {3, false, {answer(0, 0, 4, 4, 4)}},
      {2, true, {answer(0, 0, 1, 2, 3), answer(1, 1, 2, 3, 4), answer(2, 2, 2, 2, 2)}},
      {1, true, {answer(0, 0, 0, 1, 2), answer(1, 1, 2, 3, 4)}},
  };
  const auto result = pool_rounds(rounds, Pooling::linear, OrganisationBalance::balanced);
  EXPECT_EQ(result.round, 2);
  EXPECT_NEAR(result.last.mean, 7.0 / 3, kRounding);
  ASSERT_TRUE(result.shift);
  EXPECT_EQ(result.shift->from, 1);
  EXPECT_NEAR(result.shift->centre, 7.0 / 3 - 2, kRounding);
  EXPECT_EQ(result.shift->answered_both, 2u);
  EXPECT_EQ(result.shift->changed_best, 1u);
  EXPECT_LT(result.shift->interquartile_range, 0);
}

TEST(Pool, WithoutACompletedRoundThereIsNoResult) {
  const std::vector<JudgementRound> open{{1, false, {answer(0, 0, 0, 1, 2)}}};
  EXPECT_EQ(pool_rounds(open, Pooling::linear, OrganisationBalance::balanced).round, std::nullopt);
}

}  // namespace
}  // namespace socta
