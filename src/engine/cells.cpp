#include "engine/cells.h"

namespace socta {
namespace {

std::optional<double> combined_score(const std::optional<double>& judgement,
                                     const std::optional<double>& observation, double judgement_weight) {
  if (!judgement) return observation;
  if (!observation) return judgement;
  return judgement_weight * *judgement + (1 - judgement_weight) * *observation;
}

ScoreAtoms combined_atoms(const ScoreAtoms& judgement, const ScoreAtoms& observation,
                          double judgement_weight) {
  if (observation.empty() || (judgement_weight == 1 && !judgement.empty())) return judgement;
  if (judgement.empty() || judgement_weight == 0) return observation;
  return clipped(weighted_sum(judgement, judgement_weight, observation, 1 - judgement_weight));
}

class CellMaker {
 public:
  explicit CellMaker(const Methodology& methodology)
      : rules_(methodology.uncertainty), judgement_weight_(methodology.judgement.judgement_weight) {}

  std::optional<double> score(const Cell& cell, const CellObservation& observation) const {
    return combined_score(cell.judgement.score, observation.score, judgement_weight_);
  }

  ScoreAtoms atoms(const Cell& cell, const CellObservation& observation) const {
    const auto known = score(cell, observation);
    if (!known) return uniform_atoms(0, 1);
    switch (rules_.scores) {
      case ScoreUncertainty::clipped_normal:
        return clipped_normal_atoms(*known, rules_.sigma);
      case ScoreUncertainty::none:
        return {*known};
      case ScoreUncertainty::pooled:
        break;
    }
    return combined_atoms(cell.judgement.atoms, observation.atoms, judgement_weight_);
  }

  double normal_sd(const Cell& cell) const {
    return cell.score && rules_.scores == ScoreUncertainty::clipped_normal ? rules_.sigma : 0;
  }

 private:
  const UncertaintyRules& rules_;
  double judgement_weight_;
};

}  // namespace

CellGrid make_cells(const AssessmentCase& input) {
  GridIndex index(input);
  const auto evidence = cell_evidence(input, index);
  auto judgements = cell_judgements(input, index, evidence);
  auto observations = cell_observations(input, index);
  const CellMaker maker(input.methodology);
  std::vector<Cell> cells(index.cells());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Cell& cell = cells[i];
    cell.judgement = std::move(judgements[i]);
    cell.observation = std::move(observations[i]);
    cell.evidence = evidence[i];
    cell.score = maker.score(cell, cell.observation);
    if (cell.judgement.score && cell.observation.score)
      cell.disagreement = *cell.observation.score - *cell.judgement.score;
    cell.atoms = maker.atoms(cell, cell.observation);
    cell.normal_sd = maker.normal_sd(cell);
  }
  for (const Normaliser& alternative : input.methodology.uncertainty.normaliser_alternatives) {
    const auto other = cell_observations(input, index, alternative);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells[i].observation.score) cells[i].alternatives.push_back(maker.atoms(cells[i], other[i]));
  }
  return {std::move(index), std::move(cells)};
}

}  // namespace socta
