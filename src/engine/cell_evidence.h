#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/grid_index.h"

namespace socta {

/// The evidence that speaks to one cell.
struct CellEvidence {
  std::vector<std::string> codes{};
  double spread_factor = 1;  ///< by which judgements on the cell are widened

  bool operator==(const CellEvidence&) const = default;
};

/// For each cell of the grid. An item of evidence speaks to every pair of its items and indicators. The
/// cell's factor is the smallest one among its graded evidence: one good source is enough. Evidence whose
/// source "cannot be judged" counts only where there is no other graded evidence; without graded evidence the
/// factor is 1.
std::vector<CellEvidence> cell_evidence(const AssessmentCase& input, const GridIndex& grid);

/// Meaning of a grade in the methodology's scheme; nullopt when not graded.
std::optional<GradeMeaning> meaning_of(const Methodology& methodology, const std::string& scheme,
                                       const std::string& grade);

}  // namespace socta
