#include "engine/assess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "engine/every_instruction_set.h"
#include "engine/made_case.h"

namespace socta {
namespace {

RunOptions with_draws(std::size_t draws, unsigned threads = 1) {
  RunOptions options;
  options.draws = draws;
  options.threads = threads;
  return options;
}

TEST(Assess, TheNumberOfThreadsChangesNothing) {
  const AssessmentCase made = made_case({.series = 4, .unknown_share = 0.1});
  const Results one = assess(made, with_draws(3000, 1));
  EXPECT_EQ(one, assess(made, with_draws(3000, 2)));
  EXPECT_EQ(one, assess(made, with_draws(3000, 7)));
}

TEST(Assess, TheInstructionSetChangesNothing) {
  const AssessmentCase made = made_case({.series = 4, .unknown_share = 0.1});
  const Results one = assess(made, with_draws(500));
  on_every_instruction_set([&] { EXPECT_EQ(one, assess(made, with_draws(500))); });
}

TEST(Assess, AnotherSeedGivesOtherDrawsButTheSamePointScores) {
  const AssessmentCase made = made_case();
  RunOptions other = with_draws(1000);
  other.seed = 2;
  const Results a = assess(made, with_draws(1000));
  const Results b = assess(made, other);
  for (std::size_t i = 0; i < a.item_results.size(); ++i) {
    EXPECT_EQ(a.item_results[i].score, b.item_results[i].score);
    EXPECT_NE(a.item_results[i].spread, b.item_results[i].spread);
  }
}

TEST(Assess, SharesSumToOneAndContributionsToTheScore) {
  const Results results = assess(made_case({.unknown_share = 0.1}), with_draws(2000));
  ASSERT_EQ(results.item_results.size(), 6u);
  for (const ItemResult& item : results.item_results) {
    const auto sum = [](const std::vector<double>& values) {
      return std::accumulate(values.begin(), values.end(), 0.0);
    };
    EXPECT_NEAR(sum(item.class_probabilities), 1, 1e-12);
    EXPECT_GE(sum(item.rank_acceptability), 1 - 1e-12);
    double of_groups = 0;
    double of_indicators = 0;
    for (const GroupResult& group : item.groups) {
      of_groups += group.contribution;
      for (const IndicatorResult& indicator : group.indicators) of_indicators += indicator.contribution;
    }
    EXPECT_NEAR(of_groups, *item.score, 1e-12);
    EXPECT_NEAR(of_indicators, *item.score, 1e-12);
    EXPECT_LE(item.coverage.unknown_low, *item.score);
    EXPECT_GE(item.coverage.unknown_high, *item.score);
  }
}

TEST(Assess, OrderOfAssessorsAndJudgementsChangesNothing) {
  const AssessmentCase made = made_case();
  AssessmentCase turned = made;
  std::ranges::reverse(turned.assessment.judgements);
  std::ranges::reverse(turned.assessment.assessors);
  std::ranges::reverse(turned.assessment.organisations);
  EXPECT_EQ(assess(made, with_draws(500)), assess(turned, with_draws(500)));
}

TEST(Assess, AnItemOfWhichNothingIsKnownHasNoScoreNoClassAndNoRank) {
  AssessmentCase made = made_case();
  std::erase_if(made.assessment.judgements, [](const Judgement& j) { return j.item == "form2"; });
  const Results results = assess(made, with_draws(2000));
  const ItemResult& unknown = results.item_results[2];
  EXPECT_FALSE(unknown.score);
  EXPECT_FALSE(unknown.danger_class);
  EXPECT_FALSE(unknown.rank);
  EXPECT_EQ(unknown.coverage.weight_known, 0);
  EXPECT_EQ(unknown.coverage.unknown_low, 0);
  EXPECT_NEAR(unknown.coverage.unknown_high, 1, 1e-12);
  EXPECT_GT(unknown.spread.sd, 0.05);
  EXPECT_EQ(ranking(results).back(), 2u);
}

TEST(Assess, ProgressRisesToOneAndACancelledRunEnds) {
  std::vector<double> told;
  RunOptions options = with_draws(20000, 2);
  options.on_progress = [&told](double share) { told.push_back(share); };
  (void)assess(made_case(), options);
  EXPECT_TRUE(std::ranges::is_sorted(told));
  EXPECT_EQ(told.back(), 1);
  EXPECT_GT(told.size(), 5u);
  options.cancelled = [] { return true; };
  EXPECT_THROW((void)assess(made_case(), options), RunCancelled);
}

TEST(Assess, AMethodologyOfGroupsAloneHasNoItemsAndStillRuns) {
  AssessmentCase made;
  made.methodology.group_scheme.attributes = {{.code = "violence", .weight = 18}};
  made.methodology.group_scheme.levels = {{"low", {}, 1}, {"high", {}, 4}};
  made.assessment.groups = {{.code = "g1"}};
  made.assessment.group_scores = {{"g1", "violence", "high"}};
  const Results results = assess(made, with_draws(100));
  EXPECT_TRUE(results.items.empty());
  ASSERT_EQ(results.group_assessments.size(), 1u);
  EXPECT_EQ(results.group_assessments[0].score, 72);
}

TEST(Assess, OneItemHasRankOneAndNoKeyFactors) {
  const Results results = assess(made_case({.items = 1}), with_draws(300));
  ASSERT_EQ(results.item_results.size(), 1u);
  EXPECT_EQ(results.item_results[0].rank, 1u);
  EXPECT_EQ(results.item_results[0].rank_acceptability, std::vector<double>{1});
  EXPECT_TRUE(results.key_factors.differentiating.empty());
}

TEST(Assess, OrderOfItemsChangesNoPointScore) {
  const AssessmentCase made = made_case({.series = 4, .unknown_share = 0.1});
  AssessmentCase turned = made;
  std::ranges::reverse(turned.methodology.crime_nodes);
  const Results a = assess(made, with_draws(200));
  const Results b = assess(turned, with_draws(200));
  const std::size_t n = a.items.size();
  for (std::size_t i = 0; i < n; ++i) {
    EXPECT_EQ(a.items[i], b.items[n - 1 - i]);
    EXPECT_EQ(a.item_results[i].score, b.item_results[n - 1 - i].score);
    EXPECT_EQ(a.item_results[i].rank, b.item_results[n - 1 - i].rank);
    EXPECT_EQ(a.item_results[i].groups[0].score, b.item_results[n - 1 - i].groups[0].score);
  }
}

TEST(Assess, MovingAndStretchingAScaleChangesNothing) {
  const AssessmentCase made = made_case();
  AssessmentCase moved = made;
  for (Indicator& indicator : moved.methodology.indicators) {
    indicator.scale.low = 10;
    indicator.scale.high = 18;
  }
  for (Judgement& judgement : moved.assessment.judgements)
    for (auto* value : {&judgement.answer.low, &judgement.answer.best, &judgement.answer.high})
      if (*value) *value = 10 + 2 * **value;
  const Results a = assess(made, with_draws(500));
  const Results b = assess(moved, with_draws(500));
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    EXPECT_NEAR(*a.item_results[i].score, *b.item_results[i].score, 1e-12);
    EXPECT_NEAR(a.item_results[i].spread.mean, b.item_results[i].spread.mean, 1e-9);
  }
}

}  // namespace
}  // namespace socta
