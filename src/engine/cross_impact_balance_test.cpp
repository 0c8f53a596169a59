#include "engine/cross_impact_balance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace socta {
namespace {

CrossImpact impact(std::string given, bool given_happens, std::string on, bool on_happens, double value) {
  return {CrossImpactKind::balance, {std::move(on), on_happens}, {{std::move(given), given_happens}}, value};
}

Assessment factors(std::size_t count) {
  Assessment assessment;
  for (std::size_t i = 0; i < count; ++i) assessment.factors.push_back({"f" + std::to_string(i), "x"});
  return assessment;
}

/// f0 and f1 further each other, and hinder each other when they do not happen; f2 is held back by f0.
Assessment hand_computed() {
  Assessment assessment = factors(4);
  assessment.cross_impacts = {impact("f0", true, "f1", true, 2),    impact("f0", false, "f1", true, -1),
                              impact("f1", true, "f0", true, 1),    impact("f1", false, "f0", true, -2),
                              impact("f0", true, "f2", true, -3),   impact("f0", false, "f2", true, 1),
                              impact("f0", false, "f2", false, 0.5)};
  return assessment;
}

TEST(CrossImpactBalance, FindsTheScenariosThatAHandFinds) {
  // {f0, f1}: balances f0 yes 1 ≥ 0, f1 yes 2 ≥ 0, f2 no 0 ≥ −3: consistent, total 3.
  // {f2}: f0 no 0 ≥ −2, f1 no 0 ≥ −1, f2 yes 1 ≥ 0.5: consistent, total 1.
  const CrossImpactBalance balance = cross_impact_balance(hand_computed());
  EXPECT_EQ(balance.state, BalanceState::computed);
  EXPECT_EQ(balance.factors, (std::vector<std::string>{"f0", "f1", "f2"})) << "f3 is in no row";
  EXPECT_EQ(balance.consistent, 2u);
  EXPECT_EQ(balance.scenarios, (std::vector<ConsistentScenario>{{{"f0", "f1"}, 3}, {{"f2"}, 1}}));
}

std::vector<ConsistentScenario> by_definition(const Assessment& assessment) {
  const std::size_t n = assessment.factors.size();
  std::vector<ConsistentScenario> scenarios;
  for (std::size_t states = 0; states < std::size_t{1} << n; ++states) {
    const auto balance = [&](std::size_t factor, bool happens) {
      double sum = 0;
      for (const CrossImpact& row : assessment.cross_impacts)
        if (row.on.factor == assessment.factors[factor].code && row.on.happens == happens)
          for (std::size_t i = 0; i < n; ++i)
            if (row.given[0].factor == assessment.factors[i].code &&
                row.given[0].happens == ((states >> i & 1) != 0))
              sum += row.value;
      return sum;
    };
    ConsistentScenario scenario;
    bool consistent = true;
    for (std::size_t i = 0; i < n; ++i) {
      const bool happens = (states >> i & 1) != 0;
      consistent = consistent && balance(i, happens) >= balance(i, !happens);
      scenario.balance += balance(i, happens);
      if (happens) scenario.happening.push_back(assessment.factors[i].code);
    }
    if (consistent) scenarios.push_back(scenario);
  }
  std::stable_sort(scenarios.begin(), scenarios.end(),
                   [](auto& a, auto& b) { return a.balance > b.balance; });
  return scenarios;
}

TEST(CrossImpactBalance, AgreesWithTheDefinitionOnRandomMatrices) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 20; ++trial) {
    Assessment assessment = factors(6);
    for (std::size_t i = 0; i < 6; ++i)
      for (std::size_t j = 0; j < 6; ++j)
        for (int states = 0; states < 4; ++states)
          if (i != j)
            assessment.cross_impacts.push_back(impact("f" + std::to_string(i), (states & 1) != 0,
                                                      "f" + std::to_string(j), (states & 2) != 0,
                                                      static_cast<double>(random() % 7) - 3));
    const CrossImpactBalance balance = cross_impact_balance(assessment);
    EXPECT_EQ(balance.scenarios, by_definition(assessment)) << trial;
    EXPECT_EQ(balance.consistent, balance.scenarios.size());
  }
}

TEST(CrossImpactBalance, WithoutImpactEverythingIsConsistentAndTheListIsCut) {
  Assessment assessment = factors(12);
  for (std::size_t i = 1; i < 12; ++i)
    assessment.cross_impacts.push_back(impact("f0", true, "f" + std::to_string(i), true, 0));
  const CrossImpactBalance balance = cross_impact_balance(assessment);
  EXPECT_EQ(balance.consistent, 4096u);
  EXPECT_EQ(balance.scenarios.size(), kMostConsistentScenarios);
}

TEST(CrossImpactBalance, SaysWhenThereIsNoMatrixOrTooLargeAOne) {
  EXPECT_EQ(cross_impact_balance(factors(3)).state, BalanceState::no_matrix);
  Assessment assessment = factors(kMostBalancedFactors + 1);
  for (std::size_t i = 1; i <= kMostBalancedFactors; ++i)
    assessment.cross_impacts.push_back(impact("f0", true, "f" + std::to_string(i), true, 1));
  const CrossImpactBalance balance = cross_impact_balance(assessment);
  EXPECT_EQ(balance.state, BalanceState::too_many_factors);
  EXPECT_TRUE(balance.scenarios.empty());
}

TEST(CrossImpactBalance, TwentyFactorsAreGoneThroughQuickly) {
  Assessment assessment = factors(20);
  for (std::size_t i = 0; i < 20; ++i)
    assessment.cross_impacts.push_back(
        impact("f" + std::to_string(i), true, "f" + std::to_string((i + 1) % 20), true, 1));
  EXPECT_EQ(cross_impact_balance(assessment).scenarios.front().happening.size(), 20u);
}

}  // namespace
}  // namespace socta
