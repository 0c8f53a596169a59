#pragma once

#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"
#include "engine/cells.h"
#include "engine/danger_model.h"
#include "engine/point_scores.h"

namespace socta {

/// Results of every item that need no draws: point scores on all levels, class, contributions, coverage,
/// series and evidence of each cell, and ranks by unrounded scores.
std::vector<ItemResult> point_results(const AssessmentCase& input, const DangerModel& model,
                                      const CellGrid& grid, const std::vector<PointScores>& points);

/// Ranks by score; scores equal within kSameScore share the better rank and count each other in `tied_with`.
/// Items without a score get no rank.
void rank_by_score(std::vector<ItemResult>& items);

}  // namespace socta
