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

struct ScaledRow {
  std::size_t row = 0;
  double factor = 0;
};

/// row[d] = row[d] + Σ_k factor_k · rows[row_k][d], added in the order of the terms and then held in [0, 1].
/// Rows have row.size() numbers.
void add_scaled_rows(std::span<const ScaledRow> terms, std::span<const double> rows, std::span<double> row);

/// out[d] = the value of `atoms` at position ⌊u[d] · atoms.size()⌋; u in [0, 1).
void take_atoms(std::span<const double> atoms, std::span<const double> u, std::span<double> out);

}  // namespace socta
