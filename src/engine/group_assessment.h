#pragma once

#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// Assessment of each organised crime group, in the order of the assessment (method §10).
///
/// Verdict: `is_group` when the criteria hold even if every unknown one is not met; `is_not` when they fail
/// even if every unknown one is met; else `cannot_be_told`. They hold when all mandatory ones and at least
/// `criteria_needed` in all are met. A criterion or attribute without a row is unknown.
///
/// Score: Σ weight·value of the attributes' levels. An unknown attribute counts with the scheme's unknown
/// value, or is left out where it has none; without any known attribute there is then no score. The range
/// runs from all unknown at the lowest level to all at the highest.
std::vector<GroupAssessment> assess_groups(const AssessmentCase& input);

/// The verdict on counted criteria.
struct CriteriaCount {
  std::size_t met = 0;
  std::size_t unknown = 0;
  std::size_t mandatory_not_met = 0;
  std::size_t mandatory_unknown = 0;
};
GroupVerdict group_verdict(const CriteriaCount& count, std::size_t needed);

}  // namespace socta
