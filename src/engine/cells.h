#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/cell_judgement.h"
#include "engine/cell_observation.h"
#include "engine/grid_index.h"
#include "engine/score_atoms.h"

namespace socta {

/// Everything that is known of one cell (crime form × indicator).
struct Cell {
  CellJudgement judgement{};
  CellObservation observation{};
  CellEvidence evidence{};
  std::optional<double> score{};         ///< judgement and observation by their weights; none: unknown
  std::optional<double> disagreement{};  ///< observation − judgement
  ScoreAtoms atoms{};                    ///< what a draw takes; uniform on [0, 1] when unknown
  double normal_sd = 0;                  ///< positive: a draw takes a normal around `score` with it, held in
                                         ///< [0, 1], of which `atoms` are the slices
  std::vector<ScoreAtoms> alternatives{};  ///< the same under each normaliser alternative; empty where they
                                           ///< say nothing (no statistics)
};

/// The grid of cells, item by item, with what their scores may be (method §3, §4, §6).
class CellGrid {
 public:
  CellGrid(GridIndex index, std::vector<Cell> cells) : index_(std::move(index)), cells_(std::move(cells)) {}

  const GridIndex& index() const { return index_; }
  std::size_t items() const { return index_.items().size(); }
  std::size_t indicators() const { return index_.indicators().size(); }
  const Cell& at(std::size_t item, std::size_t indicator) const {
    return cells_[item * indicators() + indicator];
  }
  const std::vector<Cell>& cells() const { return cells_; }

 private:
  GridIndex index_;
  std::vector<Cell> cells_;
};

/// The cells of a case. Where a cell has judgements and statistics, its score is their weighted mean by the
/// methodology's judgement_weight. `scores` of the uncertainty rules decides the distribution: pooled; a
/// normal around the score, clipped to [0, 1]; or none, which fixes known scores. Unknown cells are uniform
/// in all three.
CellGrid make_cells(const AssessmentCase& input);

}  // namespace socta
