#pragma once

#include <cstddef>

#include "engine/sum_layout.h"

namespace socta {

/// Weighted sums of scores that do not vary, in the draws of a block, for all items at once: noisy_sums
/// without noise. `scores` holds each item's scores in the order of layout.columns, `weights` a padded row
/// for each indicator. The same bits on every instruction set.
void fixed_sums(const double* scores, std::size_t items, const SumLayout& layout, const double* weights,
                double* out);

/// The only row of `layout` in single precision, a quick first look at the order. `rough_weights`: room for a
/// padded row for each indicator.
void rough_sums(const float* scores, std::size_t items, const SumLayout& layout, const double* weights,
                float* rough_weights, float* out);

}  // namespace socta
