#include "engine/scenario.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "engine/joint_states.h"

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1
constexpr double kStep = 0.1;

double weighted(std::span<const double> groups) { return 0.25 * groups[0] + 0.75 * groups[1]; }

/// `factors` factors with probabilities 1/(n+1) … n/(n+1), nothing acting.
OutlookModel plain_model(std::size_t factors) {
  OutlookModel model;
  for (std::size_t f = 0; f < factors; ++f) {
    model.factors.push_back("f" + std::to_string(f));
    model.probability.push_back(static_cast<double>(f + 1) / static_cast<double>(factors + 1));
    model.order.push_back(f);
  }
  model.tables.resize(factors);
  model.acting.resize(1);
  model.groups = 2;
  model.step = kStep;
  return model;
}

TEST(JointStates, WeightsOfAllCombinationsSumToOneAndGiveTheProbabilities) {
  OutlookModel model = plain_model(4);
  model.tables[3] = {{0}, {{{0}, {true}, 0.9}}};
  const JointStates joint = joint_states(model, uncertain_settings(model));
  ASSERT_EQ(joint.count, 16u);
  EXPECT_NEAR(std::accumulate(joint.weights.begin(), joint.weights.end(), 0.0), 1, kRounding);
  const double expected[] = {0.2, 0.4, 0.6, 0.2 * 0.9 + 0.8 * 0.8};
  for (std::size_t f = 0; f < 4; ++f) {
    double happens = 0;
    for (std::size_t k = 0; k < 16; ++k) happens += joint.weights[k] * joint.states[f * 16 + k];
    EXPECT_NEAR(happens, expected[f], kRounding);
  }
}

TEST(JointStates, ManyFactorsAreSampled) {
  const OutlookModel model = plain_model(kMostEnumeratedFactors + 1);
  const JointStates joint = joint_states(model, uncertain_settings(model));
  ASSERT_EQ(joint.count, kSampledStates);
  for (std::size_t f = 0; f < model.factors.size(); ++f) {
    double happens = 0;
    for (std::size_t k = 0; k < joint.count; ++k)
      happens += joint.weights[k] * joint.states[f * joint.count + k];
    EXPECT_NEAR(happens, model.probability[f], 4 * 0.5 / 64) << "four standard errors";
  }
}

TEST(JointStates, FactorsThatDoNotMatterToAnItemAreOff) {
  OutlookModel model = plain_model(4);
  model.tables[2] = {{0}, {{{0}, {true}, 0.9}}};
  model.acting[0] = {{2, 0, 1}};
  const auto settings = settings_for_item(model, 0, uncertain_settings(model));
  EXPECT_EQ(settings, (std::vector<FactorSetting>{FactorSetting::uncertain, FactorSetting::off,
                                                  FactorSetting::uncertain, FactorSetting::off}));
}

TEST(ExpectedOutlook, IsTheSumOfProbabilityTimesEffectInsideTheScale) {
  OutlookModel model = plain_model(3);
  model.acting[0] = {{0, 0, 2}, {1, 0, -1}, {2, 1, 1}};
  const std::vector<double> present{0.5, 0.5};
  const auto outlook = expected_outlook(model, 0, uncertain_settings(model), present, weighted);
  EXPECT_NEAR(outlook.present, 0.5, kRounding);
  EXPECT_NEAR(outlook.change(), kStep * (0.25 * (0.25 * 2 - 0.5) + 0.75 * 0.75), kRounding);
}

TEST(ExpectedOutlook, DriversSumToTheChangeAndTheLargestComesFirst) {
  OutlookModel model = plain_model(3);
  model.acting[0] = {{0, 0, 3}, {1, 0, -1}, {2, 1, 1}};
  const std::vector<double> present{0.5, 0.5};
  const auto drivers = outlook_drivers(model, 0, present, weighted);
  ASSERT_EQ(drivers.size(), 3u);
  EXPECT_EQ(drivers[0].factor, "f2");
  EXPECT_NEAR(drivers[0].change, kStep * 0.75 * 0.75, kRounding);
  EXPECT_EQ(drivers[1].factor, "f0");
  EXPECT_NEAR(drivers[1].change, kStep * 0.25 * 0.25 * 3, kRounding);
  EXPECT_NEAR(drivers[2].change, -kStep * 0.25 * 0.5, kRounding);
  const double sum = drivers[0].change + drivers[1].change + drivers[2].change;
  EXPECT_NEAR(sum, expected_outlook(model, 0, uncertain_settings(model), present, weighted).change(),
              kRounding);
}

TEST(ExpectedOutlook, MatchesABruteForceWithClampsAndANonlinearDanger) {
  OutlookModel model = plain_model(3);
  model.tables[1] = {{0}, {{{0}, {true}, 0.9}, {{0}, {false}, 0.2}}};
  model.acting[0] = {{0, 0, 3}, {1, 0, 3}, {2, 1, -3}};
  const std::vector<double> present{0.7, 0.1};
  const DangerOf geometric = [](std::span<const double> g) { return std::sqrt(g[0] * g[1]); };
  double expected = 0;
  for (int a = 0; a < 2; ++a)
    for (int b = 0; b < 2; ++b)
      for (int c = 0; c < 2; ++c) {
        const double p_b = a ? 0.9 : 0.2;
        const double p = (a ? 0.25 : 0.75) * (b ? p_b : 1 - p_b) * (c ? 0.75 : 0.25);
        const double first = std::min(1.0, 0.7 + 0.3 * a + 0.3 * b);
        expected += p * std::sqrt(first * std::max(0.0, 0.1 - 0.3 * c));
      }
  EXPECT_NEAR(expected_outlook(model, 0, uncertain_settings(model), present, geometric).future, expected,
              kRounding);
}

TEST(Scenarios, FixedFactorsHappenOrNotAndTheRestStaysUncertain) {
  OutlookModel model = plain_model(2);
  model.acting = {{{0, 0, 1}, {1, 1, 1}}, {}};
  const std::vector<double> present{0.5, 0.5, 0.2, 0.4};
  const Scenario on{"on", {}, {{"f0", true}}};
  const Scenario off{"off", {}, {{"f0", false}, {"f1", false}}};
  const ScenarioResult with = scenario_result(model, on, present, weighted);
  EXPECT_EQ(with.scenario, "on");
  EXPECT_NEAR(with.change[0], kStep * (0.25 + 0.75 * 2 / 3), kRounding);
  EXPECT_NEAR(with.future[0], 0.5 + with.change[0], kRounding);
  EXPECT_EQ(with.change[1], 0) << "nothing acts on it";
  EXPECT_NEAR(with.future[1], 0.35, kRounding);
  EXPECT_EQ(scenario_result(model, off, present, weighted).change[0], 0);
}

}  // namespace
}  // namespace socta
