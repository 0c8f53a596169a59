#include "engine/exercise_agreement.h"

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
  input.methodology.items = ItemsMode::open;
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

std::vector<ExerciseAgreement> agreement(const AssessmentCase& input) {
  return exercise_agreement(input, GridIndex(input));
}

TEST(R4, AlphaOfAnExerciseIsKrippendorffs) {
  const auto found = agreement(krippendorff());
  ASSERT_EQ(found.size(), 2u) << "all cells, and the one indicator that was judged";
  for (const ExerciseAgreement& one : found) {
    EXPECT_NEAR(*one.alpha_ordinal, 0.815388, kPublished);
    EXPECT_NEAR(*one.alpha_interval, 0.849107, kPublished)
        << "interval differences do not depend on the unit";
    EXPECT_EQ(one.assessors, 4u);
    EXPECT_EQ(one.units, 12u);
  }
  EXPECT_EQ(found[0].indicator, "");
  EXPECT_EQ(found[1].indicator, "extent");
}

TEST(ExerciseAgreement, OnlyTheLastRoundCounts) {
  AssessmentCase input = krippendorff();
  const auto before = agreement(input);
  Judgement old{1, "a0", "u0", "extent"};
  old.answer.best = 5;
  input.assessment.judgements.push_back(old);
  EXPECT_EQ(agreement(input), before);
}

TEST(ExerciseAgreement, OneAssessorAgreesWithNobody) {
  AssessmentCase input = krippendorff();
  input.assessment.judgements.resize(12);  // the first coder alone
  EXPECT_TRUE(agreement(input).empty());
}

}  // namespace
}  // namespace socta
