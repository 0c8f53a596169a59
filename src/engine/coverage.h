#pragma once

#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"
#include "engine/cells.h"
#include "engine/danger_model.h"
#include "engine/point_scores.h"

namespace socta {

/// What a cell rests on. A known cell's range is its score alone.
Coverage cell_coverage(const Cell& cell);

/// Share of a group's indicator weight that is known for an item.
double known_weight(const ModelGroup& group, const CellGrid& grid, std::size_t item);

/// Coverage of each item: share of the weight in danger that is known, danger with every unknown cell lowest
/// and highest, judgements and series over its cells, and how many different organisations and items of
/// evidence speak to it.
std::vector<Coverage> item_coverage(const AssessmentCase& input, const DangerModel& model,
                                    const CellGrid& grid, const std::vector<PointScores>& points);

}  // namespace socta
