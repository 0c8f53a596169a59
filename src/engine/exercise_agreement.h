#pragma once

#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"
#include "engine/grid_index.h"

namespace socta {

/// Agreement of best values in each cell's last round: over all cells first, then indicator by indicator over
/// the items (method §3). Kendall's W ranks the items that every assessor of the indicator judged. Nothing
/// for indicators that fewer than two assessors judged. Values are scores in [0, 1] × the direction, so that
/// different scales meet.
std::vector<ExerciseAgreement> exercise_agreement(const AssessmentCase& input, const GridIndex& grid);

}  // namespace socta
