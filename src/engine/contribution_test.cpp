#include "engine/contribution.h"

#include <gtest/gtest.h>

#include <numeric>

#include "engine/made_case.h"
#include "engine/shapley.h"

namespace socta {
namespace {

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

TEST(Shapley, IsTheKnownAnswerOfTheGloveGame) {
  // One left glove, two right ones: a pair is worth 1.
  const auto values =
      shapley_values(3, [](const std::vector<char>& in) { return in[0] && (in[1] || in[2]) ? 1.0 : 0.0; });
  EXPECT_NEAR(values[0], 4.0 / 6, 1e-12);
  EXPECT_NEAR(values[1], 1.0 / 6, 1e-12);
  EXPECT_NEAR(values[2], 1.0 / 6, 1e-12);
}

TEST(Shapley, OfManyPlayersSumsExactlyAndIsCloseForAGameOfThreshold) {
  // Symmetric: every player's value is 1/15.
  const auto values = shapley_values(15, [](const std::vector<char>& in) {
    return std::accumulate(in.begin(), in.end(), 0) >= 8 ? 1.0 : 0.0;
  });
  EXPECT_NEAR(sum_of(values), 1, 1e-12);
  for (const double value : values) EXPECT_NEAR(value, 1.0 / 15, 0.045);  // 4 standard errors of 512 orders
}

std::vector<Aggregation> aggregations() {
  return {{},
          {.kind = AggregationKind::power, .power = 0},
          {.kind = AggregationKind::power, .power = -1},
          {.kind = AggregationKind::maximum},
          {.kind = AggregationKind::owa, .owa_weights = {3, 2, 1}}};
}

std::vector<PointScores> all_points(const DangerModel& model, const CellGrid& grid) {
  std::vector<PointScores> points;
  for (std::size_t item = 0; item < grid.items(); ++item) points.push_back(point_scores(model, grid, item));
  return points;
}

/// One indicator a group, all of equal weight, so that groups are what their indicators are.
DangerModel flat_model(const Aggregation& aggregation) {
  Methodology methodology;
  methodology.aggregation = aggregation;
  for (const char* code : {"a", "b", "c"}) {
    methodology.groups.push_back({.code = code});
    methodology.indicators.push_back({.code = code, .group = code});
  }
  return make_danger_model(methodology);
}

TEST(Contributions, TellUnequalScoresApartWhateverTheAggregation) {
  for (const double power : {1.0, 0.5, 0.0, -1.0}) {
    const DangerModel model = flat_model({.kind = AggregationKind::power, .power = power});
    const std::vector<PointScores> points{point_scores(model, {0.9, 0.5, 0.1}),
                                          point_scores(model, {0.5, 0.5, 0.5}),
                                          point_scores(model, {0.1, 0.5, 0.9})};
    const auto parts = contributions(model, points[0], reference_scores(points)).groups;
    EXPECT_GT(parts[0], parts[1] + 0.05) << power;
    EXPECT_GT(parts[1], parts[2] + 0.05) << power;
    EXPECT_NEAR(sum_of(parts), *points[0].danger, 1e-12);
  }
}

TEST(Contributions, OfAScoreOfZeroTakeAwayWhatTheOthersBring) {
  const DangerModel model = flat_model({.kind = AggregationKind::power, .power = 0});
  const std::vector<PointScores> points{point_scores(model, {0.8, 0.8, 0.0}),
                                        point_scores(model, {0.4, 0.4, 0.8})};
  const auto parts = contributions(model, points[0], reference_scores(points)).groups;
  EXPECT_LT(parts[2], 0);
  EXPECT_NEAR(parts[0], parts[1], 1e-12);
  EXPECT_NEAR(sum_of(parts), 0, 1e-12);
}

TEST(Contributions, OfAPowerMeanOfOneAreThoseOfTheWeightedMean) {
  const std::vector<std::optional<double>> scores{0.9, 0.5, 0.1};
  const DangerModel mean = flat_model({});
  const DangerModel power = flat_model({.kind = AggregationKind::power, .power = 1});
  const PointScores point = point_scores(mean, scores);
  const PointScores other = point_scores(mean, {0.2, 0.7, 0.3});
  const auto reference = reference_scores({point, other});
  const auto expected = contributions(mean, point, reference);
  const auto parts = contributions(power, point, reference);
  for (std::size_t g = 0; g < 3; ++g) EXPECT_NEAR(parts.groups[g], expected.groups[g], 1e-12);
}

TEST(Contributions, SumToTheScoreForEveryAggregationAlsoWithUnknownCells) {
  for (const Aggregation& aggregation : aggregations()) {
    AssessmentCase made = made_case({.unknown_share = 0.2});
    made.methodology.aggregation = aggregation;
    made.methodology.groups[1].aggregation = aggregation;
    const DangerModel model = make_danger_model(made.methodology);
    const CellGrid grid = make_cells(made);
    const std::vector<PointScores> points = all_points(model, grid);
    for (const PointScores& point : points) {
      const Contributions parts = contributions(model, point, reference_scores(points));
      EXPECT_NEAR(sum_of(parts.groups), *point.danger, 1e-12);
      EXPECT_NEAR(sum_of(parts.indicators), *point.danger, 1e-12);
      for (std::size_t i = 0; i < model.indicators; ++i)
        EXPECT_TRUE(point.indicators[i] || parts.indicators[i] == 0);
    }
  }
}

TEST(Contributions, OfADifferenceSumToItAndTurnRoundWithIt) {
  for (const Aggregation& aggregation : aggregations()) {
    AssessmentCase made = made_case();
    made.methodology.aggregation = aggregation;
    const DangerModel model = make_danger_model(made.methodology);
    const CellGrid grid = make_cells(made);
    const PointScores a = point_scores(model, grid, 0);
    const PointScores b = point_scores(model, grid, 3);
    const Contributions forth = *difference(model, a, b);
    const Contributions back = *difference(model, b, a);
    EXPECT_NEAR(sum_of(forth.groups), *a.danger - *b.danger, 1e-12);
    EXPECT_NEAR(sum_of(forth.indicators), *a.danger - *b.danger, 1e-12);
    for (std::size_t g = 0; g < forth.groups.size(); ++g)
      EXPECT_NEAR(forth.groups[g], -back.groups[g], 1e-12);
  }
}

TEST(PointScores, RiseWithEveryScoreAndDoNotDependOnUnknownOnes) {
  for (const Aggregation& aggregation : aggregations()) {
    AssessmentCase made = made_case();
    made.methodology.aggregation = aggregation;
    const DangerModel model = make_danger_model(made.methodology);
    std::vector<std::optional<double>> scores(model.indicators, 0.4);
    scores[2].reset();
    const double before = *point_scores(model, scores).danger;
    EXPECT_NEAR(before, 0.4, 1e-12);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (!scores[i]) continue;
      auto raised = scores;
      raised[i] = 0.9;
      EXPECT_GE(*point_scores(model, raised).danger, before - 1e-12);
    }
  }
}

TEST(PointScores, DamageMeetsInfluenceHalfWay) {
  EXPECT_EQ(damage_with_influence(0.2, 0.6), 0.4);
  EXPECT_EQ(damage_with_influence(0.2, std::nullopt), 0.2);
  EXPECT_EQ(damage_with_influence(std::nullopt, 0.6), 0.6);
  EXPECT_FALSE(damage_with_influence(std::nullopt, std::nullopt));
}

}  // namespace
}  // namespace socta
