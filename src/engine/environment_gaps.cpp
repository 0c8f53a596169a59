#include "engine/environment_gaps.h"

#include "engine/conditional_table.h"

namespace socta {

std::vector<std::string> environment_gaps(const Assessment& assessment,
                                          const std::vector<FactorProbability>& probabilities,
                                          const CrossImpactBalance& balance) {
  std::vector<std::string> gaps;
  for (const FactorProbability& probability : probabilities)
    if (!probability.known) gaps.push_back("factor_probability:" + probability.factor);
  for (const ConditionalGap& gap : conditional_gaps(assessment))
    gaps.push_back("conditional_table:" + gap.factor);
  if (balance.state == BalanceState::too_many_factors) gaps.emplace_back("cross_impact_balance");
  return gaps;
}

}  // namespace socta
