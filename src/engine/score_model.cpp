#include "engine/score_model.h"

#include <string_view>
#include <unordered_map>

namespace socta {
namespace {

/// Equal distributions are kept once: on a scale of few steps many cells have the same, and what all draws of
/// all cells read should stay in the cache.
class DistinctAtoms {
 public:
  std::span<const double> of(const ScoreAtoms& atoms) {
    const std::string_view bytes(reinterpret_cast<const char*>(atoms.data()), atoms.size() * sizeof(double));
    return seen_.emplace(bytes, atoms).first->second;
  }

 private:
  std::unordered_map<std::string_view, std::span<const double>> seen_;
};

ScoreCell atoms_cell(std::span<const double> atoms, std::size_t number) {
  return {.kind = atoms.size() > 1 ? ScoreCell::Kind::atoms : ScoreCell::Kind::fixed,
          .number = static_cast<std::uint32_t>(number),
          .value = atoms.front(),
          .atoms = atoms};
}

ScoreCell score_cell(const Cell& cell, std::size_t number, DistinctAtoms& distinct) {
  ScoreCell result = atoms_cell(distinct.of(cell.atoms), number);
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
  DistinctAtoms distinct;
  for (const Cell& cell : grid.cells()) {
    const std::size_t number = model.cells.size();
    model.cells.push_back(score_cell(cell, number, distinct));
    if (cell.alternatives.empty()) continue;
    model.cells.back().alternatives = static_cast<std::uint32_t>(model.alternatives.size());
    for (const ScoreAtoms& other : cell.alternatives)
      model.alternatives.push_back(atoms_cell(distinct.of(other), number));
  }
  return model;
}

}  // namespace socta
