#include "engine/score_atoms.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

TEST(ScoreAtoms, AMixtureKeepsItsMeanExactlyAndItsDistributionClosely) {
  std::vector<WeightedAtom> atoms;
  const JudgementDistribution judgements[] = {{1, 2, 4, JudgementShape::pert},
                                              {0, 3, 3.5, JudgementShape::pert}};
  const double weights[] = {0.3, 0.7};
  for (int j = 0; j < 2; ++j)
    for (const WeightedAtom& atom : atoms_of(judgements[j]))
      atoms.push_back({atom.score, atom.weight * weights[j]});
  const ScoreAtoms mixture = equally_likely(atoms);
  ASSERT_EQ(mixture.size(), kScoreAtoms);
  EXPECT_NEAR(mean_of(mixture), 0.3 * mean(judgements[0]) + 0.7 * mean(judgements[1]), 1e-12);
  for (const double p : {0.05, 0.25, 0.5, 0.75, 0.95}) {
    const double x = quantile_of(mixture, p);
    const double reached = 0.3 * cdf(judgements[0], x) + 0.7 * cdf(judgements[1], x);
    EXPECT_NEAR(reached, p, 0.006) << p;  // 64 values stand for one assessor
  }
}

TEST(ScoreAtoms, TheShapeOfOneAssessorIsThatOfItsDistribution) {
  for (const JudgementShape shape : {JudgementShape::pert, JudgementShape::triangular}) {
    const JudgementDistribution judgement{0, 1, 4, shape};
    const ScoreAtoms atoms = equally_likely(atoms_of(judgement));
    EXPECT_NEAR(mean_of(atoms), mean(judgement), 1e-12);
    for (const double p : {0.1, 0.5, 0.9})
      EXPECT_NEAR(quantile_of(atoms, p), quantile(judgement, p), 0.02);  // 64 values on a length of 4
  }
}

TEST(ScoreAtoms, DiscreteAndCertainAnswersStayOnTheirValues) {
  EXPECT_EQ(equally_likely(atoms_of({3, 3, 3, JudgementShape::pert})), ScoreAtoms{3});
  const ScoreAtoms atoms = equally_likely(atoms_of({0, 1, 2, JudgementShape::discrete}));
  EXPECT_NEAR(mean_of(atoms), 1, 1e-12);
  EXPECT_NEAR(variance_of(atoms), 1.0 / 3, 0.005);  // one slice straddles each step
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
