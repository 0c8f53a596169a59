#include "engine/incidence.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

std::vector<Stakeholder> six_roles() {
  return {{"offenders", {}, StakeholderRole::offender}, {"citizens", {}, StakeholderRole::citizen},
          {"victims", {}, StakeholderRole::victim},     {"communities", {}, StakeholderRole::community},
          {"business", {}, StakeholderRole::business},  {"state", {}, StakeholderRole::state}};
}

std::vector<IncidenceCell> values(const std::vector<Stakeholder>& stakeholders,
                                  const std::vector<std::optional<double>>& given) {
  std::vector<IncidenceCell> cells;
  for (std::size_t i = 0; i < given.size(); ++i)
    cells.push_back({"excise", stakeholders[i].code, given[i], 1});
  return cells;
}

TEST(ToleranceTrap, IsTheSmallerBenefitTimesTheStatesShareOfTheDamage) {
  const struct {
    const char* what;
    std::vector<std::optional<double>> given;
    double expected;
  } table[] = {
      {"the excise pattern", {1, 0.6, 0, 0, -0.2, -0.8}, 0.6 * 0.8},
      {"only the state pays", {1, 0.5, 0, 0, 0, -1}, 0.5},
      {"citizens pay too", {1, -0.5, 0, 0, 0, -1}, 0},
      {"nobody pays", {1, 1, 0, 0, 0, 0}, 0},
      {"the state gains", {1, 1, -1, 0, 0, 0.5}, 0},
      {"offenders lose", {-0.5, 1, 0, 0, 0, -1}, 0},
  };
  for (const auto& row : table) {
    const auto trap = tolerance_trap(six_roles(), values(six_roles(), row.given), "excise");
    ASSERT_TRUE(trap) << row.what;
    EXPECT_NEAR(trap->score, row.expected, kRounding) << row.what;
  }
}

TEST(ToleranceTrap, IsUnknownWhereAnyRoleIs) {
  for (std::size_t unknown = 0; unknown < 6; ++unknown) {
    std::vector<std::optional<double>> given(6, 0.5);
    given[unknown] = std::nullopt;
    EXPECT_FALSE(tolerance_trap(six_roles(), values(six_roles(), given), "excise")) << unknown;
  }
  EXPECT_FALSE(tolerance_trap(six_roles(), {}, "excise"));
}

TEST(ToleranceTrap, StakeholdersOfOneRoleCountAsTheirMean) {
  std::vector<Stakeholder> stakeholders = six_roles();
  stakeholders.push_back({"budget", {}, StakeholderRole::state});
  const auto cells = values(stakeholders, {1, 1, 0, 0, -0.5, -1, 0});
  EXPECT_EQ(role_value(stakeholders, cells, "excise", StakeholderRole::state), -0.5);
  EXPECT_NEAR(tolerance_trap(stakeholders, cells, "excise")->state_share, 0.5, kRounding);
  EXPECT_FALSE(role_value(stakeholders, cells, "excise", StakeholderRole::other)) << "there is none";
}

TEST(IncidenceCells, ArePooledOnTheScaleOfDamageAndBenefit) {
  AssessmentCase input;
  input.methodology.stakeholders = six_roles();
  input.assessment.organisations = {{"o1"}, {"o2"}};
  input.assessment.assessors = {{"a1", "o1"}, {"a2", "o2"}};
  input.assessment.incidence = {{1, "a1", "excise", "state", {-3.0, -3.0, -3.0, 90}},
                                {1, "a2", "excise", "state", {0.0, 0.0, 0.0, 90}},
                                {1, "a1", "excise", "citizens", {}}};
  const auto cells = incidence_cells(input, {"robbery", "excise"});
  ASSERT_EQ(cells.size(), 12u);
  EXPECT_EQ(cells[5], (IncidenceCell{"robbery", "state", std::nullopt, 0}));
  EXPECT_EQ(cells[7], (IncidenceCell{"excise", "citizens", std::nullopt, 0})) << "cannot assess is unknown";
  EXPECT_EQ(cells[11].judgements, 2u);
  EXPECT_NEAR(*cells[11].value, -0.5, kRounding);
  EXPECT_TRUE(tolerance_traps(input, {"robbery", "excise"}, cells).empty());
}

TEST(IncidenceCells, AreNoneWithoutJudgements) {
  AssessmentCase input;
  input.methodology.stakeholders = six_roles();
  EXPECT_TRUE(incidence_cells(input, {"excise"}).empty());
}

}  // namespace
}  // namespace socta
