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

/// The sum that every instruction set has the same.
struct ExactStep {
  template <class V>
  HWY_INLINE V operator()(V weight, V score, V sum) const {
    return hn::Add(sum, hn::Mul(weight, score));
  }
};

struct FusedStep {
  template <class V>
  HWY_INLINE V operator()(V weight, V score, V sum) const {
    return hn::MulAdd(weight, score, sum);
  }
};

/// Part of a layout, columns that make one row, and where their weights lie.
template <class T>
struct WeightedColumns {
  const std::uint32_t* columns;
  std::size_t count;
  const T* weights;
  std::size_t row_size;
};

/// The table of scores and the rows of sums as the kernels walk through them.
struct ItemSteps {
  std::size_t items, score_step, row_step;
};

template <class D, class Step>
HWY_INLINE void add_product(D d, Step step, hn::TFromD<D> score, hn::Vec<D> lower, hn::Vec<D> upper,
                            TwoSums<D>& sum) {
  const auto s = hn::Set(d, score);
  sum.lower = step(lower, s, sum.lower);
  sum.upper = step(upper, s, sum.upper);
}

/// Some items at once, so that a vector of weights is loaded once for all of them. A fold instead of a loop
/// over the items keeps their sums in registers.
template <class D, class Step, std::size_t... kItem, class T = hn::TFromD<D>>
HWY_INLINE void sum_items(D d, Step step, std::index_sequence<kItem...>, const WeightedColumns<T>& row,
                          const T* scores, T* out, const ItemSteps& steps) {
  for (std::size_t n = 0; n < row.row_size; n += 2 * hn::Lanes(d)) {
    TwoSums<D> sums[] = {(static_cast<void>(kItem), TwoSums<D>{hn::Zero(d), hn::Zero(d)})...};
    for (std::size_t k = 0; k < row.count; ++k) {
      const T* w = row.weights + row.columns[k] * row.row_size + n;
      const auto lower = hn::LoadU(d, w);
      const auto upper = hn::LoadU(d, w + hn::Lanes(d));
      (add_product(d, step, scores[kItem * steps.score_step + k], lower, upper, sums[kItem]), ...);
    }
    (hn::StoreU(sums[kItem].lower, d, out + kItem * steps.row_step + n), ...);
    (hn::StoreU(sums[kItem].upper, d, out + kItem * steps.row_step + n + hn::Lanes(d)), ...);
  }
}

template <class D, class Step, class T = hn::TFromD<D>>
HWY_INLINE void sum_row(D d, Step step, const WeightedColumns<T>& row, const T* scores, T* out,
                        const ItemSteps& steps) {
  constexpr std::size_t kItems = 6;
  std::size_t i = 0;
  for (; i + kItems <= steps.items; i += kItems)
    sum_items(d, step, std::make_index_sequence<kItems>(), row, scores + i * steps.score_step,
              out + i * steps.row_step, steps);
  for (; i < steps.items; ++i)
    sum_items(d, step, std::make_index_sequence<1>(), row, scores + i * steps.score_step,
              out + i * steps.row_step, steps);
}

void fixed_kernel(const double* scores, std::size_t items, const SumLayout& layout, const double* weights,
                  double* out) {
  const ItemSteps steps{items, layout.columns.size(), layout.ends.size() * kDrawsPerBlock};
  std::size_t first = 0;
  for (std::size_t r = 0; r < layout.ends.size(); first = layout.ends[r++]) {
    const WeightedColumns<double> row{layout.columns.data() + first, layout.ends[r] - first, weights,
                                      kDrawsPerBlock};
    sum_row(DoubleTag(), ExactStep(), row, scores + first, out + r * kDrawsPerBlock, steps);
  }
}

void rough_kernel(const float* scores, std::size_t items, const SumLayout& layout, const double* weights,
                  float* rough_weights, float* out) {
  const DoubleTag wide;
  const hn::Rebind<float, DoubleTag> narrow;
  for (const std::uint32_t column : layout.columns) {
    const double* from = weights + column * kDrawsPerBlock;
    float* to = rough_weights + column * kDrawsPerStrip;
    for (std::size_t n = 0; n < kDrawsPerStrip; n += hn::Lanes(wide))
      hn::StoreU(hn::DemoteTo(narrow, hn::LoadU(wide, from + n)), narrow, to + n);
  }
  const WeightedColumns<float> row{layout.columns.data(), layout.columns.size(), rough_weights,
                                   kDrawsPerStrip};
  sum_row(FloatTag(), FusedStep(), row, scores, out, {items, row.count, kDrawsPerStrip});
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
