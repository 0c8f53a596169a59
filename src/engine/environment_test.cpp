#include "engine/environment.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

AssessmentCase two_groups() {
  AssessmentCase input;
  input.methodology.groups = {{"scope"}, {"damages"}};
  input.methodology.environment.step = 0.1;
  input.assessment.factors = {{"war", "political"}, {"law", "legal"}};
  return input;
}

std::vector<FactorProbability> probabilities(double war, double law) {
  return {{"war", war, 0, 1, 1, true}, {"law", law, 0, 1, 1, true}};
}

FactorEffect effect(std::string factor, std::string item, std::string group, double value,
                    std::string assessor = "") {
  return {std::move(factor), std::move(item), std::move(group), value, std::move(assessor)};
}

OutlookModel model_of(const AssessmentCase& input, double war = 0.5, double law = 0.5) {
  return outlook_model(input, {"robbery", "fraud"}, probabilities(war, law));
}

TEST(OutlookModel, TheNarrowestEffectOfAnAssessorCounts) {
  AssessmentCase input = two_groups();
  input.assessment.factor_effects = {effect("war", "*", "*", 1), effect("war", "robbery", "*", 2),
                                     effect("war", "*", "damages", 3)};
  const OutlookModel model = model_of(input);
  EXPECT_EQ(model.acting[0], (std::vector<ActingFactor>{{0, 0, 2}, {0, 1, 2}}));
  EXPECT_EQ(model.acting[1], (std::vector<ActingFactor>{{0, 0, 1}, {0, 1, 3}}));
}

TEST(OutlookModel, EffectsAreAveragedOverThoseWhoGaveOne) {
  AssessmentCase input = two_groups();
  input.assessment.factor_effects = {effect("law", "robbery", "scope", -2, "a1"),
                                     effect("law", "robbery", "scope", -1, "a2"),
                                     effect("law", "fraud", "scope", 3, "a3")};
  const OutlookModel model = model_of(input);
  EXPECT_EQ(model.acting[0], (std::vector<ActingFactor>{{1, 0, -1.5}}));
  EXPECT_EQ(model.acting[1], (std::vector<ActingFactor>{{1, 0, 3}}));
}

TEST(OutlookModel, AFormOnWhichNothingActsHasNoOutlook) {
  AssessmentCase input = two_groups();
  input.assessment.factor_effects = {effect("law", "robbery", "scope", 1),
                                     effect("law", "fraud", "scope", 0)};
  const OutlookModel model = model_of(input);
  EXPECT_TRUE(has_outlook(model, 0));
  EXPECT_FALSE(has_outlook(model, 1));
}

std::vector<double> states_of(const OutlookModel& model, const std::vector<FactorSetting>& settings,
                              const std::vector<double>& uniforms) {
  std::vector<double> states(uniforms.size());
  draw_factor_states(model, settings, uniforms, uniforms.size() / model.factors.size(), states);
  return states;
}

TEST(FactorStates, ZeroNeverHappensAndOneAlways) {
  const OutlookModel model = model_of(two_groups(), 0, 1);
  const std::vector<double> extremes{1e-10, 1 - 1e-10, 1e-10, 1 - 1e-10};
  EXPECT_EQ(states_of(model, uncertain_settings(model), extremes), (std::vector<double>{0, 0, 1, 1}));
}

TEST(FactorStates, ChildrenFollowTheirTableElseTheirOwnProbability) {
  AssessmentCase input = two_groups();
  input.assessment.cross_impacts = {{CrossImpactKind::conditional, {"war", true}, {{"law", true}}, 80}};
  const OutlookModel model = model_of(input, 0.3, 0.5);
  const std::vector<double> uniforms{0.7, 0.7, 0.2, /* law */ 0.4, 0.6, 0.6};
  EXPECT_EQ(states_of(model, uncertain_settings(model), uniforms), (std::vector<double>{1, 0, 1, 1, 0, 0}));
}

TEST(FactorStates, AScenarioFixesSomeAndTheirChildrenFollow) {
  AssessmentCase input = two_groups();
  input.assessment.cross_impacts = {{CrossImpactKind::conditional, {"war", true}, {{"law", true}}, 100},
                                    {CrossImpactKind::conditional, {"war", true}, {{"law", false}}, 0}};
  const OutlookModel model = model_of(input);
  const std::vector<double> uniforms{0.5, 0.5};
  EXPECT_EQ(states_of(model, scenario_settings(model, {"s", {}, {{"law", true}}}), uniforms),
            (std::vector<double>{1, 1}));
  EXPECT_EQ(states_of(model, scenario_settings(model, {"s", {}, {{"law", false}}}), uniforms),
            (std::vector<double>{0, 0}));
}

TEST(FutureGroupScores, AddStepsAndAreHeldOnTheScale) {
  AssessmentCase input = two_groups();
  input.assessment.factor_effects = {effect("war", "robbery", "scope", 3),
                                     effect("law", "robbery", "scope", -2)};
  const OutlookModel model = model_of(input);
  const std::vector<double> states{1, 0, 1, 1, /* law */ 0, 1, 1, 0};
  const std::vector<double> present{0.5, 0.1, 0.95, 0.9, /* damages */ 0.2, 0.3, 0.4, 0.5};
  std::vector<double> future(present.size());
  future_group_scores(model, 0, states, 4, present, future);
  const std::vector<double> expected{0.8, 0, 1, 1, 0.2, 0.3, 0.4, 0.5};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(future[i], expected[i], kRounding) << i;
  std::vector<double> in_place = present;
  future_group_scores(model, 0, states, 4, in_place, in_place);
  EXPECT_EQ(in_place, future);
  future_group_scores(model, 1, states, 4, present, future);
  EXPECT_EQ(future, present) << "nothing acts on the second form";
}

TEST(FutureGroupScores, AMorePositiveEffectNeverLowersThem) {
  std::vector<double> present(8), states(8);
  for (std::size_t i = 0; i < 8; ++i) present[i] = 0.13 * static_cast<double>(i), states[i] = i % 2 ? 1 : 0;
  std::vector<double> before(8, 0.0);
  for (double value = -3; value <= 3; value += 0.5) {
    AssessmentCase input = two_groups();
    input.assessment.factor_effects = {effect("war", "*", "*", value), effect("law", "*", "scope", 1)};
    std::vector<double> future(8);
    future_group_scores(model_of(input), 0, states, 4, present, future);
    for (std::size_t i = 0; i < 8; ++i) EXPECT_GE(future[i], before[i]);
    before = future;
  }
}

TEST(Directions, TheLikeliestIsTheDirectionAndTiesGoToStable) {
  const struct {
    DirectionCounts counts;
    OutlookDirection expected;
  } table[] = {{{5, 3, 2}, OutlookDirection::rising},  {{2, 3, 5}, OutlookDirection::falling},
               {{4, 4, 2}, OutlookDirection::stable},  {{4, 2, 4}, OutlookDirection::rising},
               {{0, 10, 0}, OutlookDirection::stable}, {{0, 0, 10}, OutlookDirection::falling}};
  for (const auto& row : table) {
    const Outlook outlook = make_outlook({}, 0, row.counts, {});
    EXPECT_EQ(outlook.direction, row.expected);
    EXPECT_NEAR(outlook.p_rise + outlook.p_stable + outlook.p_fall, 1, kRounding);
  }
}

}  // namespace
}  // namespace socta
