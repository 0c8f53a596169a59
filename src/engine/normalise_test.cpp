#include "engine/normalise.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace socta {
namespace {

using Values = std::vector<std::optional<double>>;

const Normaliser kMinMax{.kind = NormaliserKind::min_max};
const Normaliser kLinear{.kind = NormaliserKind::goalposts, .low = 10, .high = 30};
const Normaliser kLog{
    .kind = NormaliserKind::goalposts, .low = 1, .high = 100, .curve = GoalpostCurve::logarithmic};
const Normaliser kRank{.kind = NormaliserKind::percentile_rank};
const Normaliser kZ{.kind = NormaliserKind::z_score};
const Normaliser kSteps{.kind = NormaliserKind::piecewise, .thresholds = {{0, 0}, {10, 0.5}, {100, 1}}};

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

struct Case {
  std::string name;
  Normaliser normaliser;
  Values values;
  Values scores;
};

TEST(Normalise, GivesTheScoresOfTheDefinitions) {
  const double phi1 = 0.8413447460685429;  // Φ(1), tabulated
  const Case cases[] = {
      {"min–max", kMinMax, {2, 4, std::nullopt, 10}, {0, 0.25, std::nullopt, 1}},
      {"linear goalposts", kLinear, {10, 15, 30, std::nullopt}, {0, 0.25, 1, std::nullopt}},
      {"log goalposts", kLog, {1, 10, 100}, {0, 0.5, 1}},
      {"mid-ranks", kRank, {5, 1, 5, 9}, {0.5, 0.125, 0.5, 0.875}},
      {"z-score", kZ, {1, 2, 3}, {1 - phi1, 0.5, phi1}},
      {"piecewise", kSteps, {0, 5, 10, 55, 100}, {0, 0.25, 0.5, 0.75, 1}},
  };
  for (const Case& c : cases) {
    const Normalised result = normalise(c.values, c.normaliser, Direction::more_danger);
    ASSERT_EQ(result.state, NormaliseState::normalised) << c.name;
    for (std::size_t i = 0; i < c.values.size(); ++i) {
      ASSERT_EQ(result.items[i].score.has_value(), c.scores[i].has_value()) << c.name << i;
      if (!c.scores[i]) continue;
      EXPECT_NEAR(result.items[i].score->low, *c.scores[i], kRounding) << c.name << i;
      EXPECT_NEAR(result.items[i].score->high, *c.scores[i], kRounding) << c.name << i;
    }
  }
}

TEST(Normalise, HoldsValuesOutsideGoalpostsAndSaysWhich) {
  const Values values{5, 20, 31, -1};
  const auto linear = normalise(values, kLinear, Direction::more_danger).items;
  EXPECT_EQ(linear[0], (NormalisedItem{exactly(0), Clamped::at_low}));
  EXPECT_EQ(linear[1], (NormalisedItem{exactly(0.5), Clamped::no}));
  EXPECT_EQ(linear[2], (NormalisedItem{exactly(1), Clamped::at_high}));
  EXPECT_EQ(normalise(Values{0.0}, kLog, Direction::more_danger).items[0],
            (NormalisedItem{exactly(0), Clamped::at_low}));
  EXPECT_EQ(normalise(Values{101.0}, kSteps, Direction::more_danger).items[0].clamped, Clamped::at_high);
}

TEST(Normalise, LessDangerTurnsTheScoreRoundAndKeepsTheSideThatWasHeld) {
  const auto items = normalise(Values{5, 15}, kLinear, Direction::less_danger).items;
  EXPECT_EQ(items[0], (NormalisedItem{exactly(1), Clamped::at_low}));
  EXPECT_EQ(items[1], (NormalisedItem{exactly(0.75), Clamped::no}));
}

TEST(Normalise, SaysWhenItemsCannotBeToldApart) {
  for (const Normaliser& normaliser : {kMinMax, kRank, kZ}) {
    for (const Values& values : {Values{3, 3, std::nullopt, 3}, Values{3}}) {
      const auto result = normalise(values, normaliser, Direction::more_danger);
      EXPECT_EQ(result.state, NormaliseState::zero_range);
      for (const auto& item : result.items) EXPECT_FALSE(item.score);
    }
  }
}

TEST(Normalise, SaysWhenNothingIsKnown) {
  for (const Normaliser& normaliser : {kMinMax, kLinear, kLog, kRank, kZ, kSteps}) {
    const auto result = normalise(Values{std::nullopt, std::nullopt}, normaliser, Direction::more_danger);
    EXPECT_EQ(result.state, NormaliseState::all_missing);
    EXPECT_EQ(result.items.size(), 2u);
  }
}

TEST(Normalise, KeepsTheOrderOfValuesForEveryKind) {
  const Values values{-1e300, -5, 0, 0.5, 3, 3.5, 40, 1e300};
  for (const Normaliser& normaliser : {kMinMax, kLinear, kLog, kRank, kSteps}) {
    const auto items = normalise(values, normaliser, Direction::more_danger).items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      EXPECT_TRUE(items[i].score->low >= 0 && items[i].score->high <= 1);
      EXPECT_GE(items[i].score->low, items[i == 0 ? 0 : i - 1].score->low);
    }
  }
}

TEST(Normalise, IntervalsAreScoredAtBothEnds) {
  const std::vector<std::optional<Interval>> values{Interval{0, 4}, exactly(10), exactly(2)};
  const auto bounds = normalise_intervals(values, kMinMax, Direction::more_danger);
  EXPECT_EQ(bounds.items[0].score, (Interval{0, 0.4}));
  EXPECT_EQ(normalise_intervals(values, kMinMax, Direction::less_danger).items[0].score, (Interval{0.6, 1}));
  const auto ranks = normalise_intervals(values, kRank, Direction::more_danger);
  EXPECT_NEAR(ranks.items[0].score->low, 1.0 / 6, kRounding);   // lowest of three
  EXPECT_NEAR(ranks.items[0].score->high, 3.0 / 6, kRounding);  // second of three
  const Normaliser valley{.kind = NormaliserKind::piecewise, .thresholds = {{0, 1}, {2, 0}, {4, 1}}};
  EXPECT_EQ(normalise_intervals(values, valley, Direction::more_danger).items[0].score, (Interval{0, 1}));
}

TEST(Normalise, BoundsOfAnIntervalHoldTheScoreOfEveryValueInside) {
  for (const Normaliser& normaliser : {kLinear, kLog, kRank, kSteps}) {
    const std::vector<std::optional<Interval>> values{Interval{0, 20}, exactly(3), exactly(12), exactly(50)};
    const auto bounds = *normalise_intervals(values, normaliser, Direction::more_danger).items[0].score;
    for (double inside = 0; inside <= 20; inside += 0.5) {
      const auto score =
          *normalise(Values{inside, 3, 12, 50}, normaliser, Direction::more_danger).items[0].score;
      EXPECT_GE(score.low, bounds.low - kRounding);
      EXPECT_LE(score.high, bounds.high + kRounding);
    }
  }
}

TEST(Normalise, RatesNeedAPositiveDenominator) {
  EXPECT_DOUBLE_EQ(rate_per(3232, 7'131'787).value(), 3232.0 / 7'131'787 * 100'000);
  EXPECT_EQ(rate_per(5, std::nullopt), std::nullopt);
  EXPECT_EQ(rate_per(5, 0), std::nullopt);
}

}  // namespace
}  // namespace socta
