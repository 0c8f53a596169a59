#pragma once

#include <optional>
#include <vector>

#include "engine/grid_index.h"

namespace socta {

/// Direct scores of the grid's cells in [0, 1]: through the normaliser of the indicator's scale, over the
/// items, or linear from the scale's low to its high where it has none. nullopt: no score, or a normaliser
/// that cannot tell the items apart.
std::vector<std::optional<double>> direct_scores(const AssessmentCase& input, const GridIndex& grid);

}  // namespace socta
