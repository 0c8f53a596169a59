#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/score_model.h"

namespace socta {

/// What scores are held within.
struct ScoreRange {
  double lowest = 0;
  double highest = 1;
};

/// Danger of all items of a table of cells (items × indicators, row by row) in the draws of a block: row i of
/// `out` holds Σ weights[k × kDrawsPerBlock + d] · score of cell (i, k) in draw first_draw + d, added in the
/// order of k. Cell number n draws from the stream {seed, score, n}.
void noisy_danger(std::span<const ScoreCell> cells, std::size_t indicators, std::uint64_t seed,
                  std::uint64_t first_draw, ScoreRange range, const double* weights, double* out);

/// The same for a table of scores without uncertain cells.
void fixed_danger(std::span<const double> scores, std::size_t indicators, const double* weights, double* out);

/// fixed_danger in single precision, a quick first look at the order. `rough_weights`: room for the weights.
void rough_fixed_danger(std::span<const float> scores, std::size_t indicators, const double* weights,
                        float* rough_weights, float* out);

/// The scores themselves: a padded row for each cell.
void cell_scores(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t first_cell,
                 std::uint64_t first_draw, ScoreRange range, double* rows);

}  // namespace socta
