#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "domain/workshop_state.h"

namespace socta {

/// A round of an exercise.
struct HeldRound {
  std::int64_t exercise = 0;
  int round = 0;

  auto operator<=>(const HeldRound&) const = default;
};

/// The rounds of which results may have been seen by anybody at any time, whatever was taken back since: they
/// were revealed, or live. A round whose opening was taken back counts as one of them, for its exercise may
/// have been changed while it was planned again.
std::set<HeldRound> rounds_ever_shown(const WorkshopPlan& plan, const std::vector<WorkshopCommand>& log);

}  // namespace socta
