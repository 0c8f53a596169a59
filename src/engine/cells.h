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

/// What evidence, judgements and statistics say of each cell of a grid, each for itself.
struct CellSources {
  GridIndex index;
  std::vector<CellEvidence> evidence{};
  std::vector<CellJudgement> judgements{};
  std::vector<CellObservation> observations{};
  std::vector<std::vector<CellObservation>> alternatives{};  ///< the same under each normaliser alternative
};

CellSources cell_sources(const AssessmentCase& input);

/// The same of fewer indicators: `index` has the items of the sources, and some of their indicators.
CellSources of_indicators(const CellSources& sources, GridIndex index);

/// The cells made of what is known of them. Where a cell has judgements and statistics, its score is their
/// weighted mean by the methodology's judgement_weight. `scores` of the uncertainty rules decides the
/// distribution: pooled; a normal around the score, clipped to [0, 1]; or none, which fixes known scores.
/// Unknown cells are uniform in all three.
CellGrid make_cells(const Methodology& methodology, CellSources sources);

/// The cells of a case.
CellGrid make_cells(const AssessmentCase& input);

}  // namespace socta
