#include "engine/aggregate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace socta {
namespace {

const std::vector<std::string> kCodes = {"a", "b", "c"};

Aggregation of_kind(AggregationKind kind) {
  Aggregation aggregation;
  aggregation.kind = kind;
  return aggregation;
}

Aggregation power(double p) {
  Aggregation aggregation = of_kind(AggregationKind::power);
  aggregation.power = p;
  return aggregation;
}

Aggregation owa(std::vector<double> weights) {
  Aggregation aggregation = of_kind(AggregationKind::owa);
  aggregation.owa_weights = std::move(weights);
  return aggregation;
}

Aggregation veto(VetoRule rule) {
  Aggregation aggregation = of_kind(AggregationKind::veto);
  aggregation.veto_rules = {std::move(rule)};
  return aggregation;
}

struct Case {
  const char* name;
  Aggregation aggregation;
  std::vector<double> scores;
  std::vector<double> weights;
  double expected;
};

TEST(Aggregate, GivesTheKnownAnswers) {
  const Case cases[] = {
      {"arithmetic", of_kind(AggregationKind::arithmetic), {0.2, 0.4, 0.9}, {1, 1, 2}, 0.6},
      {"geometric", power(0), {0.25, 1, 1}, {1, 1, 0}, 0.5},
      {"geometric of a zero", power(0), {0, 1, 1}, {1, 1, 1}, 0},
      {"geometric, zero without weight", power(0), {0, 0.5, 0.5}, {0, 1, 1}, 0.5},
      {"harmonic", power(-1), {0.5, 1, 0}, {1, 1, 0}, 2.0 / 3},
      {"harmonic of a zero", power(-1), {0, 1, 1}, {1, 1, 1}, 0},
      {"quadratic", power(2), {0, 1, 0}, {1, 1, 2}, 0.5},
      {"quadratic of zeros", power(2), {0, 0, 0}, {1, 1, 1}, 0},
      {"maximum", of_kind(AggregationKind::maximum), {0.2, 0.7, 0.9}, {1, 1, 0}, 0.7},
      {"minimum", of_kind(AggregationKind::minimum), {0.2, 0.7, 0.1}, {1, 1, 0}, 0.2},
      {"owa, all on the highest", owa({1, 0, 0}), {0.2, 0.7, 0.1}, {1, 1, 1}, 0.7},
      {"owa, all on the lowest", owa({0, 0, 1}), {0.2, 0.7, 0.1}, {1, 1, 1}, 0.1},
      {"owa, unequal", owa({3, 2, 1}), {0.6, 0, 0.3}, {1, 1, 1}, 0.4},
      {"owa, two of three", owa({1, 0, 0}), {0.2, 0.7, 0.1}, {1, 0, 1}, 0.2},
      {"veto that lifts", veto({"b", 0.9, 0.8, {}}), {0, 0.95, 0}, {1, 1, 1}, 0.8},
      {"veto that is not reached", veto({"b", 0.96, 0.8, {}}), {0, 0.9, 0}, {1, 1, 1}, 0.3},
      {"veto that binary sums reach", veto({"b", 0.8, 0.9, {}}), {0, 0.1 + 0.7, 0}, {1, 1, 1}, 0.9},
      {"veto that holds down", veto({"a", 0.5, {}, 0.4}), {1, 1, 1}, {1, 1, 1}, 0.4},
      {"veto that lifts what is higher", veto({"b", 0.5, 0.2, {}}), {0.9, 0.9, 0.9}, {1, 1, 1}, 0.9},
  };
  for (const Case& c : cases)
    EXPECT_NEAR(Aggregator(c.aggregation, kCodes)(c.scores, c.weights), c.expected, 1e-12) << c.name;
}

const std::vector<Aggregation>& every_kind() {
  static const std::vector<Aggregation> kinds = {of_kind(AggregationKind::arithmetic),
                                                 power(-1),
                                                 power(0),
                                                 power(0.5),
                                                 power(3),
                                                 of_kind(AggregationKind::maximum),
                                                 of_kind(AggregationKind::minimum),
                                                 owa({3, 2, 1}),
                                                 veto({"b", 0.7, 0.6, {}})};
  return kinds;
}

TEST(Aggregate, IsMonotoneInEveryScoreAndStaysBetweenTheExtremes) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> unit(0, 1);
  for (const Aggregation& aggregation : every_kind()) {
    const Aggregator aggregator(aggregation, kCodes);
    for (int trial = 0; trial < 200; ++trial) {
      std::vector<double> scores = {unit(random), unit(random), unit(random)};
      const std::vector<double> weights = {unit(random) + 0.01, unit(random) + 0.01, unit(random) + 0.01};
      const double before = aggregator(scores, weights);
      EXPECT_GE(before, 0);
      EXPECT_LE(before, 1);
      double& raised = scores[static_cast<std::size_t>(trial) % 3];
      raised += (1 - raised) * unit(random);
      EXPECT_GE(aggregator(scores, weights), before - 1e-12);
    }
  }
}

TEST(Aggregate, EqualScoresGiveThatScore) {
  for (const Aggregation& aggregation : every_kind())
    EXPECT_NEAR(Aggregator(aggregation, kCodes)(std::vector{0.65, 0.65, 0.65}, std::vector{1.0, 2.0, 5.0}),
                0.65, 1e-12);
}

TEST(Aggregate, OrderOfInputsDoesNotMatter) {
  for (const Aggregation& aggregation : every_kind()) {
    const double one =
        Aggregator(aggregation, kCodes)(std::vector{0.1, 0.8, 0.5}, std::vector{1.0, 2.0, 3.0});
    const std::vector<std::string> turned = {"c", "b", "a"};
    const double other =
        Aggregator(aggregation, turned)(std::vector{0.5, 0.8, 0.1}, std::vector{3.0, 2.0, 1.0});
    EXPECT_NEAR(one, other, 1e-12);
  }
}

TEST(Aggregate, PowerMeansRiseWithThePower) {
  const std::vector scores = {0.2, 0.5, 0.9};
  const std::vector weights = {1.0, 1.0, 1.0};
  double before = 0;
  for (const double p : {-20.0, -1.0, -0.001, 0.0, 0.001, 1.0, 2.0, 20.0}) {
    const double now = Aggregator(power(p), kCodes)(scores, weights);
    EXPECT_GT(now, before) << p;
    before = now;
  }
}

TEST(Aggregate, UnknownInputsAreLeftOutAndNothingKnownGivesNothing) {
  const std::vector<double> weights = {1, 1, 2};
  const Aggregator mean(of_kind(AggregationKind::arithmetic), kCodes);
  EXPECT_NEAR(*mean.of_known(std::vector<std::optional<double>>{0.2, std::nullopt, 0.8}, weights), 0.6,
              1e-12);
  const std::vector<std::optional<double>> nothing(3);
  for (const Aggregation& aggregation : every_kind())
    EXPECT_FALSE(Aggregator(aggregation, kCodes).of_known(nothing, weights));
}

}  // namespace
}  // namespace socta
