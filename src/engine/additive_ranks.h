#pragma once

#include "engine/additive_sums.h"
#include "engine/draw_run.h"
#include "engine/weight_sampler.h"

namespace socta {

/// True when nothing but ranks is asked for, of not too many items for `run_ranks`.
bool asks_for_ranks_only(const DrawPlan& plan);

/// The rank counts of run_draws by a shorter way, for danger that is one row of sums of scores that do not
/// vary: danger in single precision, and in double precision only where two neighbours are too close for
/// single precision to tell their order. The counts are exactly the same.
DrawStatistics run_ranks(const AdditiveSums& sums, const WeightSampler& weights, const DrawPlan& plan);

}  // namespace socta
