#include "engine/agreement_results.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

/// Half a unit of the sixth decimal, as published.
constexpr double kPublished = 5e-7;

/// Krippendorff 2011: 4 coders × 12 units with gaps (0 = none), as judgements on one indicator.
AssessmentCase krippendorff() {
  constexpr int kCoders[4][12] = {{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
                                  {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
                                  {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
                                  {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}};
  AssessmentCase input;
  Scale scale;
  scale.low = 1;
  scale.high = 5;
  input.methodology.indicators = {{"unused", "g"}, {"extent", "g"}};
  for (Indicator& indicator : input.methodology.indicators) indicator.scale = scale;
  for (int coder = 0; coder < 4; ++coder) {
    input.assessment.assessors.push_back({"a" + std::to_string(coder), "o"});
    for (int unit = 0; unit < 12; ++unit) {
      Judgement judgement{2, "a" + std::to_string(coder), "u" + std::to_string(unit), "extent"};
      if (kCoders[coder][unit] > 0) judgement.answer.best = kCoders[coder][unit];
      input.assessment.judgements.push_back(judgement);
    }
  }
  return input;
}

std::vector<std::string> units() {
  std::vector<std::string> items;
  for (int unit = 0; unit < 12; ++unit) items.push_back("u" + std::to_string(unit));
  return items;
}

TEST(R4, AlphaOfAnExerciseIsKrippendorffs) {
  const auto agreement = exercise_agreement(krippendorff(), units());
  ASSERT_EQ(agreement.size(), 2u) << "all cells, and the one indicator that was judged";
  for (const ExerciseAgreement& one : agreement) {
    EXPECT_NEAR(*one.alpha_ordinal, 0.815388, kPublished);
    EXPECT_NEAR(*one.alpha_interval, 0.849107, kPublished)
        << "interval differences do not depend on the unit";
    EXPECT_EQ(one.assessors, 4u);
    EXPECT_EQ(one.units, 11u) << "the last unit has one coder";
  }
  EXPECT_EQ(agreement[0].indicator, "");
  EXPECT_EQ(agreement[1].indicator, "extent");
}

TEST(ExerciseAgreement, OnlyTheLastRoundCounts) {
  AssessmentCase input = krippendorff();
  const auto before = exercise_agreement(input, units());
  Judgement old{1, "a0", "u0", "extent"};
  old.answer.best = 5;
  input.assessment.judgements.push_back(old);
  EXPECT_EQ(exercise_agreement(input, units()), before);
}

TEST(ExerciseAgreement, WhatIsNotDefinedIsEmpty) {
  AssessmentCase input = krippendorff();
  EXPECT_TRUE(exercise_agreement(input, {}).empty());
  input.assessment.judgements.resize(12);  // the first coder alone
  const auto alone = exercise_agreement(input, units());
  ASSERT_EQ(alone.size(), 2u);
  EXPECT_EQ(alone[0].assessors, 1u);
  EXPECT_FALSE(alone[0].alpha_interval || alone[0].kendall_w || alone[0].consensus_share);
}

TEST(CellAgreementOfAnswers, NeedsTwo) {
  const std::vector<double> one{2}, four{1, 2, 2, 4};
  EXPECT_FALSE(cell_agreement(one, {}));
  const auto agreement = cell_agreement(four, {});
  EXPECT_EQ(agreement->median, 2);
  EXPECT_EQ(agreement->share_within_one, 0.75);
  EXPECT_TRUE(agreement->consensus);
}

}  // namespace
}  // namespace socta
