#include "engine/score_model.h"

namespace socta {
namespace {

ScoreCell atoms_cell(const ScoreAtoms& atoms, std::size_t number) {
  return {.kind = atoms.size() > 1 ? ScoreCell::Kind::atoms : ScoreCell::Kind::fixed,
          .number = static_cast<std::uint32_t>(number),
          .value = atoms.front(),
          .atoms = atoms};
}

ScoreCell score_cell(const Cell& cell, std::size_t number) {
  ScoreCell result = atoms_cell(cell.atoms, number);
  // With alternatives every one is taken by its slices.
  if (cell.normal_sd == 0 || !cell.alternatives.empty()) return result;
  result.kind = ScoreCell::Kind::normal;
  result.value = *cell.score;
  result.sigma = static_cast<float>(cell.normal_sd);
  return result;
}

}  // namespace

ScoreModel score_model(const CellGrid& grid) {
  ScoreModel model{.items = grid.items(), .indicators = grid.indicators()};
  for (const Cell& cell : grid.cells()) {
    const std::size_t number = model.cells.size();
    model.cells.push_back(score_cell(cell, number));
    if (cell.alternatives.empty()) continue;
    model.cells.back().alternatives = static_cast<std::uint32_t>(model.alternatives.size());
    for (const ScoreAtoms& other : cell.alternatives) model.alternatives.push_back(atoms_cell(other, number));
  }
  return model;
}

}  // namespace socta
