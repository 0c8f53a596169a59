#include "engine/ranking_results.h"

#include <gtest/gtest.h>

#include "engine/assess.h"
#include "engine/made_case.h"

namespace socta {
namespace {

constexpr std::uint64_t kDraws = 1000;

Factor factor(const std::string& code) {
  Factor made;
  made.code = code;
  return made;
}

AssessmentCase with_environment(AssessmentCase made) {
  made.assessment.factors = {factor("crisis"), factor("reform")};
  made.assessment.factor_judgements = {{1, "a0", "crisis", "", {.best = 70}},
                                       {1, "a1", "crisis", "", {20, 60, 90, 80}}};
  made.assessment.factor_effects = {{"crisis", "*", "*", 2, "a0"}, {"reform", "form1", "*", -1, "a1"}};
  return made;
}

AssessmentCase geometric(AssessmentCase made) {
  made.methodology.aggregation = {.kind = AggregationKind::power, .power = 0};
  return made;
}

// What a run finds beyond a ranking.
ItemResult as_ranked(ItemResult item) {
  item.central_weights.clear();
  item.confidence_factor.reset();
  item.influence.reset();
  item.tolerance_trap.reset();
  item.proposed_priority = false;
  item.priority_clauses.clear();
  if (item.outlook) item.outlook->drivers.clear();
  for (GroupResult& group : item.groups) {
    group.spread = {};
    for (IndicatorResult& cell : group.indicators) cell.value_of_information = 0;
  }
  return item;
}

TEST(RankingResults, AreThoseOfAWholeRun) {
  const AssessmentCase cases[] = {
      made_case(),
      made_case({.series = 4, .unknown_share = 0.2}),
      with_environment(made_case({.unknown_share = 0.1})),
      geometric(with_environment(made_case())),
  };
  for (const AssessmentCase& made : cases) {
    const Results whole = assess(made, {.draws = kDraws, .sensitivity = SensitivityRun::none});
    const Results ranked = drawn_ranking(made, make_cells(made), kDraws);
    ASSERT_EQ(ranked.item_results.size(), whole.item_results.size());
    for (std::size_t i = 0; i < whole.item_results.size(); ++i)
      EXPECT_EQ(as_ranked(ranked.item_results[i]), as_ranked(whole.item_results[i])) << whole.items[i];
    EXPECT_EQ(ranking(ranked), ranking(whole));
  }
}

TEST(RankingResults, HaveTheSamePointsWithoutDraws) {
  const AssessmentCase made = made_case({.unknown_share = 0.2});
  const CellGrid cells = make_cells(made);
  const Results points = point_ranking(made, cells);
  const Results drawn = drawn_ranking(made, cells, kDraws);
  for (std::size_t i = 0; i < drawn.item_results.size(); ++i) {
    EXPECT_EQ(points.item_results[i].score, drawn.item_results[i].score);
    EXPECT_EQ(points.item_results[i].rank, drawn.item_results[i].rank);
    EXPECT_NE(points.item_results[i].spread, drawn.item_results[i].spread);
  }
}

TEST(RankingResults, OfNothingAreNothing) {
  AssessmentCase nothing = made_case({.items = 0});
  EXPECT_TRUE(drawn_ranking(nothing, make_cells(nothing), kDraws).item_results.empty());
}

}  // namespace
}  // namespace socta
