#pragma once

#include <functional>
#include <span>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"
#include "engine/environment.h"

namespace socta {

/// Danger of one item from its group scores, in the methodology's order of groups: the aggregation that the
/// present danger was made with.
using DangerOf = std::function<double(std::span<const double> group_scores)>;

/// Future and change of danger at fixed present group scores: means over the factors, exact while few enough
/// of them are uncertain (engine/joint_states.h).
struct ExpectedOutlook {
  double present = 0;
  double future = 0;

  double change() const { return future - present; }
};

ExpectedOutlook expected_outlook(const OutlookModel& model, std::size_t item,
                                 std::span<const FactorSetting> settings, std::span<const double> present,
                                 const DangerOf& danger);

/// A named scenario: its factors fixed, the others uncertain or by their conditional tables. `present` is
/// [items × groups]: the mean group scores of every item.
ScenarioResult scenario_result(const OutlookModel& model, const Scenario& scenario,
                               std::span<const double> present, const DangerOf& danger);

/// Attribution of an item's outlook to the factors that act on it: the mean of danger less what it would be
/// if the factor had no effect, the others as they are. Largest change first, whatever its sign; then by the
/// factors' order. Where nothing is held at an end of the scale and aggregation is additive, it is
/// probability × δ × Σ weight·effect, and the parts sum to the change.
std::vector<OutlookDriver> outlook_drivers(const OutlookModel& model, std::size_t item,
                                           std::span<const double> present, const DangerOf& danger);

}  // namespace socta
