#pragma once

#include <cstddef>

#include "engine/sum_layout.h"

namespace socta {

/// Weighted sums of scores that do not vary, in the draws of a block, for all items at once: noisy_sums
/// without noise. `scores` holds each item's scores in the order of layout.columns, `weights` a padded row
/// for each indicator. The same bits on every instruction set.
void fixed_sums(const double* scores, std::size_t items, const SumLayout& layout, const double* weights,
                double* out);

/// Neighbouring draws that the rough sums take at once.
inline constexpr std::size_t kDrawsPerStrip = 32;

/// A quick first look at the only row of `layout` in the draws of a strip: Σ weights · scores in single
/// precision, fused or not as the instruction set has it. `weights` begins at the strip's first draw in the
/// padded row of each indicator; `rough_weights` has room for a strip for each indicator. Row i of `out`: a
/// strip of item i.
void rough_sums(const float* scores, std::size_t items, const SumLayout& layout, const double* weights,
                float* rough_weights, float* out);

}  // namespace socta
