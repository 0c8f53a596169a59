#pragma once

#include "engine/additive_model.h"

namespace socta {

/// True when `run_ranks` answers the request: nothing but ranks, no score varies, not too many items.
bool only_ranks(const AdditiveModel& model, const DrawPlan& plan);

/// The rank counts of run_draws by a shorter way: danger in single precision, and in double precision only
/// where two neighbours are too close for single precision to tell their order. The counts are exactly the
/// same.
DrawStatistics run_ranks(const AdditiveModel& model, const DrawPlan& plan);

}  // namespace socta
