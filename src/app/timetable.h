#pragma once

#include <string_view>
#include <vector>

#include "domain/assessment.h"

namespace socta {

enum class MilestoneState { done, next, later, overdue };

/// Whether a run of the assessment is published; then the whole cycle has come to its end.
enum class CycleState { under_way, published };

/// A step of the timetable and where the day lies.
struct DatedMilestone {
  Milestone milestone{};
  MilestoneState state = MilestoneState::later;
};

/// The timetable, in its order, as it stands on the day `today` ("2015-10-01"). What was reached is done;
/// what was not is overdue once its date is over, but done in a published cycle; of the others the earliest
/// is next.
std::vector<DatedMilestone> dated(const std::vector<Milestone>& timetable, std::string_view today,
                                  CycleState cycle);

}  // namespace socta
