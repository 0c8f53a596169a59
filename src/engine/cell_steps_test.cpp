#include "engine/cell_steps.h"

#include <gtest/gtest.h>

#include "engine/cells.h"
#include "engine/made_case.h"

namespace socta {
namespace {

TEST(CellSteps, LeadToTheScoreOfTheCellWhateverThePooling) {
  for (const Pooling pooling :
       {Pooling::linear, Pooling::weighted_linear, Pooling::quantile, Pooling::median}) {
    AssessmentCase made = made_case({.unknown_share = 0.2});
    made.methodology.judgement.pooling = pooling;
    const CellGrid grid = make_cells(made);
    for (std::size_t item = 0; item < grid.items(); ++item)
      for (std::size_t i = 0; i < grid.indicators(); ++i) {
        const auto steps = cell_steps(made, grid.index().items()[item], grid.index().indicators()[i]);
        const auto& score = grid.at(item, i).judgement.score;
        ASSERT_EQ(steps.has_value(), score.has_value());
        if (steps) {
          EXPECT_NEAR(steps->score, *score, 1e-12);
        }
      }
  }
}

/// One answer of 1 – 2 – 3 at 80 % sure on a scale 0 – 4, and evidence that widens it by a half.
AssessmentCase one_answer() {
  AssessmentCase made = made_case({.items = 1, .groups = 1, .indicators_per_group = 1, .assessors = 0});
  made.methodology.judgement.credible_level = 90;
  made.methodology.grading_schemes = {{.code = "s", .reliability = {{.code = "A", .spread_factor = 1.5}}}};
  made.assessment.judgements = {{1, "a1", "form0", "group0_0", {.best = 0}},
                                {2, "a1", "form0", "group0_0", {1, 2, 3, 80}},
                                {2, "a2", "form0", "group0_0", {}}};
  made.assessment.evidence = {
      {.code = "E", .items = {"form0"}, .indicators = {"group0_0"}, .scheme = "s", .grade = "A"}};
  return made;
}

TEST(CellSteps, ShowTheRescaledLimitsTheSpreadAndThePooledMean) {
  const CellSteps steps = *cell_steps(one_answer(), "form0", "group0_0");
  EXPECT_EQ(steps.round, 2);
  EXPECT_EQ(steps.spread_factor, 1.5);
  ASSERT_EQ(steps.answers.size(), 1u);
  const AnswerStep& answer = steps.answers[0];
  EXPECT_NEAR(answer.rescaled.low, 2 - 1.125, 1e-12);
  EXPECT_NEAR(answer.rescaled.high, 2 + 1.125, 1e-12);
  EXPECT_NEAR(answer.drawn.low, 2 - 1.125 * 1.5, 1e-12);
  EXPECT_NEAR(answer.drawn.high, 2 + 1.125 * 1.5, 1e-12);
  EXPECT_NEAR(answer.mean, 2, 1e-12);
  EXPECT_EQ(answer.weight, 1);
  EXPECT_NEAR(steps.pooled, 2, 1e-12);
  EXPECT_NEAR(steps.score, 0.5, 1e-12);
}

TEST(CellSteps, AreNoneWhereNobodyAnsweredOrADirectScoreGoesBefore) {
  AssessmentCase made = one_answer();
  EXPECT_FALSE(cell_steps(made, "form0", "other"));
  made.assessment.scores = {{"form0", "group0_0", 3}};
  EXPECT_FALSE(cell_steps(made, "form0", "group0_0"));
  made.assessment.scores.clear();
  made.assessment.judgements = {{1, "a1", "form0", "group0_0", {}}};
  EXPECT_FALSE(cell_steps(made, "form0", "group0_0"));
}

}  // namespace
}  // namespace socta
