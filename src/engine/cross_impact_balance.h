#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// `too_many_factors`: more than kMostBalancedFactors, whose combinations would take too long to go through.
enum class BalanceState { no_matrix, computed, too_many_factors };

inline constexpr std::size_t kMostBalancedFactors = 22;

/// So many scenarios are kept, the strongest first; all are counted.
inline constexpr std::size_t kMostConsistentScenarios = 1000;

struct CrossImpactBalance {
  BalanceState state = BalanceState::no_matrix;
  std::vector<std::string> factors{};           ///< those that a balance row names, in the assessment's order
  std::size_t consistent = 0;                   ///< number of consistent scenarios
  std::vector<ConsistentScenario> scenarios{};  ///< highest total impact score first

  bool operator==(const CrossImpactBalance&) const = default;
};

/// All consistent scenarios of the assessment's balance rows (Weimer-Jehle 2006, Cross-impact balances): a
/// combination of states in which no factor's other state has a higher impact balance, which is the sum of
/// the impacts of the other factors' states on it; equal balances are consistent. The total impact score is
/// the sum of the balances of the chosen states. Several rows for the same pair of states add up. Time
/// doubles with each factor: 20 take a tenth of a second.
CrossImpactBalance cross_impact_balance(const Assessment& assessment);

}  // namespace socta
