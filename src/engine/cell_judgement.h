#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/cell_evidence.h"
#include "engine/grid_index.h"
#include "engine/score_atoms.h"

namespace socta {

/// What the assessors, or a direct score, say of one cell.
struct CellJudgement {
  std::optional<double>
      score{};         ///< in [0, 1]: pooled mean, or the direct score; none: nobody could assess it
  ScoreAtoms atoms{};  ///< its distribution in [0, 1]; empty without a score
  std::optional<double> round_shift{};  ///< of the score, from the round before to the last
  std::optional<CellAgreement> agreement{};
  std::size_t judgements = 0;  ///< in the cell's last round, "cannot assess" not counted
  std::size_t cannot_assess = 0;
  std::size_t organisations = 0;  ///< whose assessors answered
};

/// Judgements of each cell's last round, pooled (method §3), for the whole grid. Evidence widens each
/// assessor's distance from low and high to the best value by the cell's spread factor, held on the scale, in
/// `atoms`; `score` and `round_shift` are of the answers as they were given. A direct score goes before
/// judgements on the same cell, is certain, and counts as one judgement. The order of judgements and
/// assessors does not matter.
std::vector<CellJudgement> cell_judgements(const AssessmentCase& input, const GridIndex& grid,
                                           std::span<const CellEvidence> evidence);

}  // namespace socta
