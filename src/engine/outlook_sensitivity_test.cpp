#include "engine/outlook_sensitivity.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/made_case.h"

namespace socta {
namespace {

/// Two forms, three groups of which the first is acted on; judgements are bare best values.
struct Made {
  explicit Made(double p = 0.5) : input(made_case({.items = 2, .groups = 2, .indicators_per_group = 2})) {
    input.assessment.factors = {{"war", "political"}, {"law", "legal"}, {"idle", "legal"}};
    input.assessment.factor_effects = {{"war", "form0", "group0", 3}, {"law", "form0", "group1", -1}};
    model = make_danger_model(input.methodology);
    grid.emplace(make_cells(input));
    environment =
        outlook_model(input, grid->index().items(),
                      {{"war", p, 0, 1, 1, true}, {"law", p, 0, 1, 1, true}, {"idle", p, 0, 1, 1, true}});
  }

  std::vector<OutlookSensitivity> sensitivity() const {
    return outlook_sensitivity(environment, model, *grid, 1);
  }

  AssessmentCase input;
  DangerModel model;
  std::optional<CellGrid> grid;
  OutlookModel environment;
};

const DrivingInput& input_of(const OutlookSensitivity& item, const std::string& code) {
  return *std::find_if(item.inputs.begin(), item.inputs.end(),
                       [&code](const DrivingInput& input) { return input.code == code; });
}

TEST(OutlookSensitivity, OfAnAdditiveOutlookInsideTheScaleIsTheInputsOwnVariance) {
  Made made;
  made.environment.step = 0.001;  // too small for the ends of the scale to matter
  const auto items = made.sensitivity();
  ASSERT_EQ(items.size(), 1u) << "nothing acts on the second form";
  const std::vector<double> weights = made.model.indicator_weights();
  double total = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double expected = weights[i] * weights[i] * variance_of(made.grid->at(0, i).atoms);
    const DrivingInput& found = input_of(items[0], made.input.methodology.indicators[i].code);
    // Five standard errors, and what a table of 256 values and a step of 0.001 leave.
    EXPECT_NEAR(found.variance, expected, 5 * found.standard_error + 1e-5) << i;
    total += expected;
  }
  EXPECT_NEAR(items[0].variance, total, 0.15 * total) << "2048 draws: some 3 % each standard error";
}

TEST(OutlookSensitivity, OfAFactorIsTheVarianceOfItsEffect) {
  Made made(0.3);
  made.environment.step = 0.0001;  // hardly ever held at the end of the scale
  const auto items = made.sensitivity();
  const double effect = 0.0003 * made.model.group_weights[0];
  const DrivingInput& war = input_of(items[0], "war");
  EXPECT_NEAR(war.variance, 0.3 * 0.7 * effect * effect, 5 * war.standard_error);
  EXPECT_EQ(war.group, "");
  for (const DrivingInput& input : items[0].inputs) EXPECT_NE(input.code, "idle") << "it acts on nothing";
}

TEST(OutlookSensitivity, CertainFactorsDriveNothing) {
  for (const double certain : {0.0, 1.0}) {
    const Made made(certain);
    EXPECT_EQ(input_of(made.sensitivity()[0], "war").variance, 0);
    for (const KeyFactor& factor : driving_factors(made.sensitivity())) EXPECT_NE(factor.code, "war");
  }
}

TEST(DrivingFactors, AreSharesOfTheVarianceOverAllItemsStrongestFirst) {
  const std::vector<OutlookSensitivity> items{
      {"a", 4, {{"war", "", 3, 0}, {"extent", "scope", 1, 0.1}}},
      {"b", 6, {{"war", "", 1, 0}, {"extent", "scope", 5, 0}, {"idle", "scope", 0, 0}}}};
  const auto factors = driving_factors(items);
  ASSERT_EQ(factors.size(), 2u);
  EXPECT_EQ(factors[0].code, "extent");
  EXPECT_DOUBLE_EQ(factors[0].power, 0.6);
  EXPECT_EQ(factors[0].group, "scope");
  EXPECT_EQ(factors[0].items, (std::vector<std::string>{"b", "a"}));
  EXPECT_LT(factors[0].low, 0.6);
  EXPECT_DOUBLE_EQ(factors[1].power, 0.4);
  EXPECT_EQ(factors[1].low, factors[1].high);
  EXPECT_EQ(factors[1].items, (std::vector<std::string>{"a", "b"}));
}

TEST(DrivingFactors, AreNoneWhereNothingVaries) {
  EXPECT_TRUE(driving_factors({}).empty());
  EXPECT_TRUE(driving_factors({{"a", 0, {{"war", "", 0, 0}}}}).empty());
}

}  // namespace
}  // namespace socta
