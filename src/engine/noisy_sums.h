#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/score_model.h"
#include "engine/sum_layout.h"

namespace socta {

/// Weighted sums of drawn scores in the draws of a block, for all items at once. `cells` holds each item's
/// cells in the order of layout.columns; `weights` a padded row for each indicator. Row i · ends + r of `out`
/// is row r of item i: Σ weights[column][d] · score of the cell in draw first_draw + d, added in the layout's
/// order. A cell draws from the stream {seed, score, its number}. The same bits on every instruction set.
void noisy_sums(std::span<const ScoreCell> cells, std::size_t items, const SumLayout& layout,
                std::uint64_t seed, std::uint64_t first_draw, const double* weights, double* out);

/// The scores themselves, from word `index` of their streams: a padded row for each cell.
void cell_scores(std::span<const ScoreCell> cells, std::uint64_t seed, std::uint32_t index,
                 std::uint64_t first_draw, double* rows);

}  // namespace socta
