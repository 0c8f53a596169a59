#include "engine/score_atoms.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

TEST(ScoreAtoms, SlicesOfATableHaveItsMeanAndItsQuantiles) {
  const WeightedDistribution judgements[] = {{{1, 2, 4, JudgementShape::pert}, 0.3},
                                             {{0, 3, 3.5, JudgementShape::pert}, 0.7}};
  const QuantileTable table = mixture_table(judgements);
  const ScoreAtoms slices = slices_of(table);
  ASSERT_EQ(slices.size(), kScoreAtoms);
  EXPECT_NEAR(mean_of(slices), mean(table), 1e-12);
  for (const double p : {0.05, 0.25, 0.5, 0.75, 0.95})
    EXPECT_NEAR(quantile_of(slices, p), value_at(table, p), 1e-3);  // a slice is 1/256 of the probability
}

TEST(ScoreAtoms, WeightedValuesKeepTheirMeanExactly) {
  const ScoreAtoms atoms = equally_likely({{0.9, 0.2}, {0.1, 0.5}, {0.4, 0.3}, {0.5, 0}});
  EXPECT_NEAR(mean_of(atoms), 0.35, 1e-12);
  EXPECT_EQ(atoms.front(), 0.1);
  EXPECT_EQ(atoms.back(), 0.9);
  EXPECT_EQ(equally_likely({{0.3, 1}, {0.3, 2}}), ScoreAtoms{0.3});
}

TEST(ScoreAtoms, UniformAndNormalHaveTheirMoments) {
  const ScoreAtoms uniform = uniform_atoms(0.2, 0.8);
  EXPECT_NEAR(mean_of(uniform), 0.5, 1e-12);
  EXPECT_NEAR(variance_of(uniform), 0.36 / 12, 1e-6);
  const ScoreAtoms normal = clipped_normal_atoms(0.5, 0.1);
  EXPECT_NEAR(mean_of(normal), 0.5, 1e-12);
  EXPECT_NEAR(std::sqrt(variance_of(normal)), 0.1, 2e-3);  // the outermost slices are a little drawn in
  EXPECT_EQ(clipped_normal_atoms(0, 0.1).front(), 0);
  EXPECT_EQ(clipped_normal_atoms(0.4, 0), ScoreAtoms{0.4});
}

TEST(ScoreAtoms, ASumOfIndependentScoresHasTheSumsOfMomentsAndStaysInBetween) {
  const ScoreAtoms a = uniform_atoms(0, 1);
  const ScoreAtoms b = clipped_normal_atoms(0.7, 0.05);
  const ScoreAtoms sum = weighted_sum(a, 0.25, b, 0.75);
  EXPECT_NEAR(mean_of(sum), 0.25 * mean_of(a) + 0.75 * mean_of(b), 1e-12);
  EXPECT_NEAR(variance_of(sum), variance_of(a) / 16 + variance_of(b) * 9 / 16, 2e-5);
  EXPECT_GE(sum.front(), 0);
  EXPECT_LE(sum.back(), 1);
}

TEST(ScoreAtoms, ASpreadListsMeanDeviationAndQuantiles) {
  const Spread spread = spread_of(uniform_atoms(0, 1));
  const double expected[] = {0.05, 0.25, 0.5, 0.75, 0.95};
  for (int i = 0; i < 5; ++i) EXPECT_NEAR(spread.quantiles[i], expected[i], 1e-12);
  EXPECT_NEAR(spread.sd, std::sqrt(1.0 / 12), 1e-5);
}

}  // namespace
}  // namespace socta
