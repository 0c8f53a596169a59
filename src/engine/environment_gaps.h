#pragma once

#include <string>
#include <vector>

#include "domain/assessment.h"
#include "engine/cross_impact_balance.h"
#include "engine/factor_probability.h"

namespace socta {

/// What the environment's data leave open, as message keys with the code they concern behind a colon:
///   factor_probability:F  nobody said how likely factor F is
///   conditional_table:F   F's table does not state every combination of its parents; its unconditional
///                         probability stands in
///   cross_impact_balance  the matrix has too many factors to go through
std::vector<std::string> environment_gaps(const Assessment& assessment,
                                          const std::vector<FactorProbability>& probabilities,
                                          const CrossImpactBalance& balance);

}  // namespace socta
