#pragma once

#include <cstdint>
#include <vector>

#include "app/service.h"
#include "domain/assessment.h"
#include "store/runs.h"

namespace socta {

/// How many items the run, which is done, proposes as priorities about which none of the decisions is. Its
/// results are read once. For those who may see the whole assessment: no level is taken into account. Throws
/// Error (corrupt).
std::int64_t undecided_priorities(const Service& service, const Run& run,
                                  const std::vector<PriorityDecision>& decisions);

}  // namespace socta
