#include "app/timetable.h"

namespace socta {
namespace {

MilestoneState state_of(const Milestone& milestone, std::string_view today, CycleState cycle) {
  if (!milestone.reached.empty()) return MilestoneState::done;
  if (milestone.date >= today) return MilestoneState::later;
  return cycle == CycleState::published ? MilestoneState::done : MilestoneState::overdue;
}

}  // namespace

std::vector<DatedMilestone> dated(const std::vector<Milestone>& timetable, std::string_view today,
                                  CycleState cycle) {
  std::vector<DatedMilestone> all;
  DatedMilestone* next = nullptr;
  all.reserve(timetable.size());
  for (const Milestone& milestone : timetable) {
    all.push_back({milestone, state_of(milestone, today, cycle)});
    DatedMilestone& added = all.back();
    if (added.state != MilestoneState::later) continue;
    if (next == nullptr || milestone.date < next->milestone.date) next = &added;
  }
  if (next != nullptr) next->state = MilestoneState::next;
  return all;
}

}  // namespace socta
