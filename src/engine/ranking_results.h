#pragma once

#include <cstdint>

#include "domain/assessment.h"
#include "domain/results.h"
#include "engine/cells.h"

namespace socta {

/// What a ranking shows of every item, and no more: area, score, class, rank and the weight known, and the
/// scores of groups and cells, each equal to what assess() finds for the case of which the cells are. Records
/// are counted among those that `input` holds.
Results point_ranking(const AssessmentCase& input, const CellGrid& cells);

/// The same with what takes draws: spread, class probabilities, ranks and, without its drivers, the outlook,
/// equal to those of assess() with that many draws and that seed.
Results drawn_ranking(const AssessmentCase& input, const CellGrid& cells, std::uint64_t draws,
                      std::uint64_t seed = 1);

}  // namespace socta
