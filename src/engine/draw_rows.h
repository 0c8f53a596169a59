#pragma once

#include <cstddef>
#include <span>

namespace socta {

/// Rows of kDrawsPerBlock numbers, one per draw (engine/draw_block.h), with the same bits on every
/// instruction set.

/// out[d] = Σ_k weights[rows[k]][d] · scores[rows[k]][d], summed in the order of `rows`. Row r of `weights`
/// and `scores` begins at r · kDrawsPerBlock.
void weighted_sum_of_rows(std::span<const std::size_t> rows, std::span<const double> weights,
                          std::span<const double> scores, std::span<double> out);

/// out[d] = the value of `atoms` at position ⌊u[d] · atoms.size()⌋; u in [0, 1).
void take_atoms(std::span<const double> atoms, std::span<const double> u, std::span<double> out);

}  // namespace socta
