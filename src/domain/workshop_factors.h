#pragma once

#include <string>
#include <vector>

#include "domain/workshop_state.h"

namespace socta {

/// A factor that was proposed and stands: neither merged into another nor refused.
struct WorkshopFactor {
  std::string code;  ///< "f03": the third factor that was proposed in the workshop; it never changes
  Proposal proposal{};

  bool operator==(const WorkshopFactor&) const = default;
};

/// The factors of an exercise that stand, in the order in which they came. `proposals` are those of the whole
/// workshop, in any order.
std::vector<WorkshopFactor> workshop_factors(std::vector<Proposal> proposals, const WorkshopState& state,
                                             std::int64_t exercise);

/// Their codes: the items of the exercise's grid (domain/workshop_grid.h).
std::vector<std::string> factor_codes(const std::vector<WorkshopFactor>& factors);

}  // namespace socta
