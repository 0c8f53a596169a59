#include "engine/influence.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

AssessmentCase two_domains() {
  AssessmentCase input;
  input.methodology.domains = {{"judiciary"}, {"health"}};
  input.methodology.influence_limit = 4;
  input.assessment.organisations = {{"o1"}};
  input.assessment.assessors = {{"a1", "o1"}, {"a2", "o1"}};
  return input;
}

TEST(Influence, IsPooledToUnitScoresAndUnknownStaysUnknown) {
  AssessmentCase input = two_domains();
  input.assessment.influence = {{1, "a1", "fraud", "judiciary", {4.0, 4.0, 4.0, 90}},
                                {1, "a2", "fraud", "judiciary", {2.0, 2.0, 2.0, 90}}};
  const auto cells = influence_cells(input, {"fraud", "robbery"});
  ASSERT_EQ(cells.size(), 4u);
  EXPECT_NEAR(*cells[0].score, 0.75, kRounding);
  EXPECT_EQ(cells[0].judgements, 2u);
  EXPECT_EQ(cells[1], (InfluenceCell{"fraud", "health", std::nullopt, 0}));
  EXPECT_NEAR(*mean_influence(cells, "fraud"), 0.75, kRounding) << "the mean is over known domains";
  EXPECT_FALSE(mean_influence(cells, "robbery"));
}

TEST(Influence, TheMeanIsOverDomains) {
  const std::vector<InfluenceCell> cells{
      {"fraud", "judiciary", 1.0, 1}, {"fraud", "health", 0.0, 1}, {"x", "health", 1.0, 1}};
  EXPECT_NEAR(*mean_influence(cells, "fraud"), 0.5, kRounding);
}

TEST(Influence, HasNoCellsWithoutJudgements) {
  EXPECT_TRUE(influence_cells(two_domains(), {"fraud"}).empty());
}

}  // namespace
}  // namespace socta
