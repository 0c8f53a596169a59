#include "engine/environment_gaps.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(EnvironmentGaps, NameWhatTheDataLeaveOpen) {
  Assessment assessment;
  assessment.factors = {{"F1", "x"}, {"F2", "x"}, {"F3", "x"}};
  assessment.cross_impacts = {{CrossImpactKind::conditional, {"F2", true}, {{"F1", true}}, 50},
                              {CrossImpactKind::conditional, {"F3", true}, {{"F1", true}}, 50},
                              {CrossImpactKind::conditional, {"F3", true}, {{"F1", false}}, 10}};
  const std::vector<FactorProbability> probabilities{
      {"F1", 0.3, 0.2, 0.4, 1, true}, {"F2", 0.3, 0.2, 0.4, 1, true}, {"F3"}};
  EXPECT_EQ(environment_gaps(assessment, probabilities, {}),
            (std::vector<std::string>{"factor_probability:F3", "conditional_table:F2"}));
}

TEST(EnvironmentGaps, SayThatAMatrixIsTooLarge) {
  CrossImpactBalance balance;
  balance.state = BalanceState::too_many_factors;
  EXPECT_EQ(environment_gaps({}, {}, balance), std::vector<std::string>{"cross_impact_balance"});
}

}  // namespace
}  // namespace socta
