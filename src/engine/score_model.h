#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/cells.h"

namespace socta {

/// How the score of one cell varies between draws, in [0, 1].
struct ScoreCell {
  enum class Kind : std::uint32_t {
    fixed,   ///< value in every draw
    normal,  ///< value + sigma · normal, held in [0, 1]; in single precision
    atoms    ///< one of equally likely values
  };
  static constexpr std::uint32_t kNoAlternatives = ~std::uint32_t{0};

  Kind kind = Kind::fixed;
  std::uint32_t number = 0;  ///< of its random stream: item × indicators + indicator
  double value = 0;
  float sigma = 0;
  std::uint32_t alternatives = kNoAlternatives;  ///< where those of its normalisers begin
  std::span<const double> atoms{};               ///< of `normal`: its slices, for designs that need them
};

/// The scores of items × indicators, row by row. Does not own the atoms.
struct ScoreModel {
  std::size_t items = 0;
  std::size_t indicators = 0;
  std::vector<ScoreCell> cells{};
  std::vector<ScoreCell> alternatives{};  ///< of each cell that has any: one under each other normaliser

  std::span<const ScoreCell> of_item(std::size_t item) const {
    return std::span(cells).subspan(item * indicators, indicators);
  }
};

/// The cells of a grid, which must outlive the model.
ScoreModel score_model(const CellGrid& grid);

}  // namespace socta
