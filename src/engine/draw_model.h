#pragma once

#include <cstdint>

#include "engine/danger_model.h"
#include "engine/score_model.h"
#include "engine/weight_sampler.h"

namespace socta {

/// What a draw takes: scores and weights from the streams of a seed, and how danger is made of them. The
/// references must outlive what draws from it.
struct DrawModel {
  const DangerModel& danger;
  const ScoreModel& scores;
  const WeightSampler& weights;
  std::uint64_t seed = 0;
};

}  // namespace socta
