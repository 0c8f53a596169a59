#include "engine/break_even.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/made_case.h"

namespace socta {
namespace {

struct Scored {
  DangerModel model;
  std::vector<PointScores> points;
  std::vector<std::string> items;
  std::vector<std::size_t> ranking;
};

Scored scored(const AssessmentCase& made) {
  Scored result{make_danger_model(made.methodology), {}, assessed_items(made), {}};
  const CellGrid grid = make_cells(made);
  for (std::size_t i = 0; i < grid.items(); ++i) {
    result.points.push_back(point_scores(result.model, grid, i));
    result.ranking.push_back(i);
  }
  std::ranges::stable_sort(result.ranking, std::greater<>(),
                           [&](std::size_t i) { return result.points[i].danger; });
  return result;
}

double lead(const Scored& s, std::size_t a, std::size_t b, std::size_t group, double weight) {
  const auto weights = with_weight(s.model.group_weights, group, weight);
  const auto danger = [&](std::size_t item) {
    return *s.model.dangers.front().of_known(s.points[item].groups, weights);
  };
  return danger(a) - danger(b);
}

void expect_like_brute_force(const AssessmentCase& made) {
  const Scored s = scored(made);
  const auto found = break_even_weights(s.model, s.points, s.items, s.ranking);
  std::size_t next = 0;
  std::size_t swaps = 0;
  for (std::size_t r = 1; r < s.ranking.size(); ++r)
    for (std::size_t g = 0; g < s.model.groups.size(); ++g) {
      const std::size_t a = s.ranking[r - 1];
      const std::size_t b = s.ranking[r];
      const BreakEven& break_even = found[next++];
      const double stated = s.model.group_weights[g];
      std::optional<double> nearest;
      constexpr int kSteps = 20000;
      for (int step = 0; step <= kSteps; ++step) {
        const double weight =
            std::min(static_cast<double>(step) / kSteps, 1 - 1e-12);  // 1: others count nowhere
        if (lead(s, a, b, g, weight) > 1e-11) continue;               // rounding at a tie
        if (!nearest || std::abs(weight - stated) < std::abs(*nearest - stated)) nearest = weight;
      }
      ASSERT_EQ(break_even.swaps_at.has_value(), nearest.has_value())
          << break_even.above << " " << break_even.group;
      if (!nearest) continue;
      ++swaps;
      EXPECT_NEAR(*break_even.swaps_at, *nearest, 1.0 / kSteps);
      EXPECT_NEAR(lead(s, a, b, g, *break_even.swaps_at), 0, 1e-12);
    }
  EXPECT_GT(swaps, 3u);
}

TEST(BreakEven, IsWhereBruteForceFindsTheSwap) { expect_like_brute_force(made_case({.items = 8})); }

TEST(BreakEven, IsExactAlsoWhereWholeGroupsAreUnknown) {
  AssessmentCase made = made_case({.items = 8});
  std::erase_if(made.assessment.judgements, [](const Judgement& j) {
    return (j.item == "form1" && j.column.starts_with("group0")) ||
           (j.item == "form4" && j.column.starts_with("group2"));
  });
  expect_like_brute_force(made);
}

TEST(BreakEven, IsFoundByScanningForOtherAggregations) {
  AssessmentCase made = made_case({.items = 8});
  made.methodology.aggregation = {.kind = AggregationKind::power, .power = 0};
  expect_like_brute_force(made);
}

TEST(BreakEven, EqualItemsSwapAtTheStatedWeight) {
  AssessmentCase made = made_case({.items = 2});
  std::erase_if(made.assessment.judgements, [](const Judgement& j) { return j.item == "form1"; });
  auto copies = made.assessment.judgements;
  for (Judgement& copy : copies) copy.item = "form1";
  made.assessment.judgements.insert(made.assessment.judgements.end(), copies.begin(), copies.end());
  const Scored s = scored(made);
  for (const BreakEven& break_even : break_even_weights(s.model, s.points, s.items, s.ranking))
    EXPECT_EQ(break_even.swaps_at, break_even.weight);
}

}  // namespace
}  // namespace socta
