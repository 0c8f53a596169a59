#include "engine/fixed_sums.h"

#include <utility>

#include "engine/random.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fixed_sums.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using DoubleTag = hn::ScalableTag<double>;
using FloatTag = hn::ScalableTag<float>;

/// A row of items in two vectors of draws.
template <class D>
struct TwoSums {
  hn::Vec<D> lower, upper;
};

template <class D>
HWY_INLINE void add_product(D d, hn::TFromD<D> score, hn::Vec<D> lower, hn::Vec<D> upper, TwoSums<D>& sum) {
  const auto s = hn::Set(d, score);
  sum.lower = hn::Add(sum.lower, hn::Mul(lower, s));
  sum.upper = hn::Add(sum.upper, hn::Mul(upper, s));
}

/// Part of a layout: columns that make one row.
struct RowColumns {
  const std::uint32_t* columns;
  std::size_t count;
};

/// Some items at once, `item_step` scores and `row_step` rows apart, so that a vector of weights is loaded
/// once for all of them. A fold instead of a loop over the items keeps their sums in registers.
template <class D, std::size_t... kItem, class T = hn::TFromD<D>>
HWY_INLINE void sum_items(D d, std::index_sequence<kItem...>, RowColumns row, const T* scores,
                          std::size_t item_step, const T* weights, T* out, std::size_t row_step) {
  for (std::size_t n = 0; n < kDrawsPerBlock; n += 2 * hn::Lanes(d)) {
    TwoSums<D> sums[] = {(static_cast<void>(kItem), TwoSums<D>{hn::Zero(d), hn::Zero(d)})...};
    for (std::size_t k = 0; k < row.count; ++k) {
      const T* w = weights + row.columns[k] * kDrawsPerBlock + n;
      const auto lower = hn::LoadU(d, w);
      const auto upper = hn::LoadU(d, w + hn::Lanes(d));
      (add_product(d, scores[kItem * item_step + k], lower, upper, sums[kItem]), ...);
    }
    (hn::StoreU(sums[kItem].lower, d, out + kItem * row_step + n), ...);
    (hn::StoreU(sums[kItem].upper, d, out + kItem * row_step + n + hn::Lanes(d)), ...);
  }
}

/// The table of scores as the kernels walk through it.
struct ItemSteps {
  std::size_t items, score_step, row_step;
};

template <class D, class T = hn::TFromD<D>>
HWY_INLINE void sum_row(D d, RowColumns row, const T* scores, const T* weights, T* out, ItemSteps steps) {
  constexpr std::size_t kItems = 6;
  std::size_t i = 0;
  for (; i + kItems <= steps.items; i += kItems)
    sum_items(d, std::make_index_sequence<kItems>(), row, scores + i * steps.score_step, steps.score_step,
              weights, out + i * steps.row_step, steps.row_step);
  for (; i < steps.items; ++i)
    sum_items(d, std::make_index_sequence<1>(), row, scores + i * steps.score_step, steps.score_step, weights,
              out + i * steps.row_step, steps.row_step);
}

void fixed_kernel(const double* scores, std::size_t items, const SumLayout& layout, const double* weights,
                  double* out) {
  const ItemSteps steps{items, layout.columns.size(), layout.ends.size() * kDrawsPerBlock};
  std::size_t first = 0;
  for (std::size_t r = 0; r < layout.ends.size(); first = layout.ends[r++]) {
    const RowColumns row{layout.columns.data() + first, layout.ends[r] - first};
    sum_row(DoubleTag(), row, scores + first, weights, out + r * kDrawsPerBlock, steps);
  }
}

void rough_kernel(const float* scores, std::size_t items, const SumLayout& layout, const double* weights,
                  float* rough_weights, float* out) {
  const DoubleTag wide;
  const hn::Rebind<float, DoubleTag> narrow;
  for (const std::uint32_t column : layout.columns)
    for (std::size_t at = column * kDrawsPerBlock; at < (column + 1) * kDrawsPerBlock; at += hn::Lanes(wide))
      hn::StoreU(hn::DemoteTo(narrow, hn::LoadU(wide, weights + at)), narrow, rough_weights + at);
  const RowColumns row{layout.columns.data(), layout.columns.size()};
  sum_row(FloatTag(), row, scores, rough_weights, out, {items, row.count, kDrawsPerBlock});
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(fixed_kernel);
HWY_EXPORT(rough_kernel);

void fixed_sums(const double* scores, std::size_t items, const SumLayout& layout, const double* weights,
                double* out) {
  HWY_DYNAMIC_DISPATCH(fixed_kernel)(scores, items, layout, weights, out);
}

void rough_sums(const float* scores, std::size_t items, const SumLayout& layout, const double* weights,
                float* rough_weights, float* out) {
  HWY_DYNAMIC_DISPATCH(rough_kernel)(scores, items, layout, weights, rough_weights, out);
}

}  // namespace socta
#endif
