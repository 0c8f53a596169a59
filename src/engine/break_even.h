#pragma once

#include <vector>

#include "domain/results.h"
#include "engine/danger_model.h"
#include "engine/point_scores.h"

namespace socta {

/// For each pair of neighbouring ranks and each group with weight: the weight of that group, nearest to the
/// stated one, at which the two items' point dangers are equal; the other groups' weights keep their
/// proportions (method §7). Exact where groups make danger by a weighted arithmetic mean; for other
/// aggregations by scanning [0, 1] in steps of 1/512 and halving, so that two swaps inside one step are
/// missed. `ranking` is most dangerous first; items without danger are left out.
std::vector<BreakEven> break_even_weights(const DangerModel& model, const std::vector<PointScores>& points,
                                          const std::vector<std::string>& items,
                                          const std::vector<std::size_t>& ranking);

/// The stated weights with group `group` at `weight` and the others rescaled to the rest. Some other group
/// has weight.
std::vector<double> with_weight(const std::vector<double>& stated, std::size_t group, double weight);

}  // namespace socta
