#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// Items × domains, in the order of the items, then of the domains: how strongly each form harms each domain
/// of society and institutions, in [0, 1]; pooled over the last round of each cell by the methodology's
/// rules. A cell that nobody judged has no score. Empty when the assessment has no influence judgements.
std::vector<InfluenceCell> influence_cells(const AssessmentCase& input,
                                           const std::vector<std::string>& items);

/// Mean over the domains that are known for the item; nullopt when none is.
std::optional<double> mean_influence(const std::vector<InfluenceCell>& cells, std::string_view item);

}  // namespace socta
