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

template <typename Known>
std::vector<Known> picked(const std::vector<Known>& known, const std::vector<std::size_t>& cells) {
  std::vector<Known> some;
  for (const std::size_t cell : cells) some.push_back(known[cell]);
  return some;
}

}  // namespace

CellSources cell_sources(const AssessmentCase& input) {
  CellSources sources{.index = GridIndex(input)};
  sources.evidence = cell_evidence(input, sources.index);
  sources.judgements = cell_judgements(input, sources.index, sources.evidence);
  sources.observations = cell_observations(input, sources.index);
  for (const Normaliser& alternative : input.methodology.uncertainty.normaliser_alternatives)
    sources.alternatives.push_back(cell_observations(input, sources.index, alternative));
  return sources;
}

CellSources of_indicators(const CellSources& sources, GridIndex index) {
  CellSources kept{.index = std::move(index)};
  std::vector<std::size_t> cells;
  for (const std::string& item : kept.index.items())
    for (const std::string& indicator : kept.index.indicators())
      cells.push_back(sources.index.cell(item, indicator).value());
  kept.evidence = picked(sources.evidence, cells);
  kept.judgements = picked(sources.judgements, cells);
  kept.observations = picked(sources.observations, cells);
  for (const auto& alternative : sources.alternatives)
    kept.alternatives.push_back(picked(alternative, cells));
  return kept;
}

CellGrid make_cells(const Methodology& methodology, CellSources sources) {
  const CellMaker maker(methodology);
  std::vector<Cell> cells(sources.index.cells());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Cell& cell = cells[i];
    cell.judgement = std::move(sources.judgements[i]);
    cell.observation = std::move(sources.observations[i]);
    cell.evidence = std::move(sources.evidence[i]);
    cell.score = maker.score(cell, cell.observation);
    if (cell.judgement.score && cell.observation.score)
      cell.disagreement = *cell.observation.score - *cell.judgement.score;
    cell.atoms = maker.atoms(cell, cell.observation);
    cell.normal_sd = maker.normal_sd(cell);
    if (!cell.observation.score) continue;
    for (const auto& alternative : sources.alternatives)
      cell.alternatives.push_back(maker.atoms(cell, alternative[i]));
  }
  return {std::move(sources.index), std::move(cells)};
}

CellGrid make_cells(const AssessmentCase& input) {
  return make_cells(input.methodology, cell_sources(input));
}

}  // namespace socta
