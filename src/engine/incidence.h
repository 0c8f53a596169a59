#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// Items × stakeholders, in the order of the items, then of the stakeholders: who gains (up to +1) and who
/// pays (down to −1); pooled over the last round of each cell by the methodology's rules. A cell that nobody
/// judged has no value. Empty when the assessment has no incidence judgements.
std::vector<IncidenceCell> incidence_cells(const AssessmentCase& input,
                                           const std::vector<std::string>& items);

/// Value of a role for an item: the mean over its stakeholders. nullopt when the methodology has none of that
/// role, or one of them is unknown.
std::optional<double> role_value(const std::vector<Stakeholder>& stakeholders,
                                 const std::vector<IncidenceCell>& cells, std::string_view item,
                                 StakeholderRole role);

/// The tolerance trap of an item (method §9): min(benefit to offenders, benefit to citizens) × share of the
/// damage that falls on the state, in [0, 1]. Benefits are the positive parts of the roles' values, damages
/// the negative ones; the share is of the sum over the roles that the methodology has, and 0 where nobody is
/// damaged. nullopt when a role's value is unknown, or there are no offenders, citizens or state.
std::optional<ToleranceTrap> tolerance_trap(const std::vector<Stakeholder>& stakeholders,
                                            const std::vector<IncidenceCell>& cells, std::string_view item);

/// Of every item that has one, in the order of the items.
std::vector<ToleranceTrap> tolerance_traps(const AssessmentCase& input, const std::vector<std::string>& items,
                                           const std::vector<IncidenceCell>& cells);

}  // namespace socta
