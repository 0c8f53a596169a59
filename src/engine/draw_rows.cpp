#include "engine/draw_rows.h"

#include <utility>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/draw_rows.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "engine/atoms_inl.h"
#include "engine/random.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

void weighted_sum_kernel(const std::size_t* rows, std::size_t count, const double* weights,
                         const double* scores, double* out) {
  const hn::ScalableTag<double> d;
  for (std::size_t first = 0; first < kDrawsPerBlock; first += hn::Lanes(d)) {
    auto sum = hn::Zero(d);
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t at = rows[k] * kDrawsPerBlock + first;
      sum = hn::Add(sum, hn::Mul(hn::LoadU(d, weights + at), hn::LoadU(d, scores + at)));
    }
    hn::StoreU(sum, d, out + first);
  }
}

/// Some vectors of draws at once: one after the other each would wait for the rows to come from the cache.
template <class D, std::size_t... kVector>
HWY_INLINE void add_scaled(D d, std::index_sequence<kVector...>, std::span<const ScaledRow> terms,
                           const double* rows, std::size_t row_size, double* row) {
  const std::size_t lanes = hn::Lanes(d);
  hn::Vec<D> sums[] = {hn::LoadU(d, row + kVector * lanes)...};
  for (const ScaledRow& term : terms) {
    const auto factor = hn::Set(d, term.factor);
    const double* from = rows + term.row * row_size;
    ((sums[kVector] = hn::Add(sums[kVector], hn::Mul(factor, hn::LoadU(d, from + kVector * lanes)))), ...);
  }
  (hn::StoreU(hn::Min(hn::Max(sums[kVector], hn::Zero(d)), hn::Set(d, 1.0)), d, row + kVector * lanes), ...);
}

void scaled_rows_kernel(std::span<const ScaledRow> terms, const double* rows, std::span<double> row) {
  const hn::ScalableTag<double> d;
  constexpr std::size_t kTogether = 4;
  const std::size_t step = kTogether * hn::Lanes(d);
  std::size_t at = 0;
  for (; at + step <= row.size(); at += step)
    add_scaled(d, std::make_index_sequence<kTogether>(), terms, rows + at, row.size(), row.data() + at);
  for (; at < row.size(); ++at)
    add_scaled(hn::CappedTag<double, 1>(), std::make_index_sequence<1>(), terms, rows + at, row.size(),
               row.data() + at);
}

void take_atoms_kernel(const double* atoms, std::size_t count, const double* u, double* out) {
  const hn::ScalableTag<double> d;
  for (std::size_t first = 0; first < kDrawsPerBlock; first += hn::Lanes(d))
    hn::StoreU(atoms_at(hn::LoadU(d, u + first), atoms, count), d, out + first);
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(weighted_sum_kernel);
HWY_EXPORT(scaled_rows_kernel);
HWY_EXPORT(take_atoms_kernel);

void weighted_sum_of_rows(std::span<const std::size_t> rows, std::span<const double> weights,
                          std::span<const double> scores, std::span<double> out) {
  HWY_DYNAMIC_DISPATCH(weighted_sum_kernel)
  (rows.data(), rows.size(), weights.data(), scores.data(), out.data());
}

void add_scaled_rows(std::span<const ScaledRow> terms, std::span<const double> rows, std::span<double> row) {
  HWY_DYNAMIC_DISPATCH(scaled_rows_kernel)(terms, rows.data(), row);
}

void take_atoms(std::span<const double> atoms, std::span<const double> u, std::span<double> out) {
  HWY_DYNAMIC_DISPATCH(take_atoms_kernel)(atoms.data(), atoms.size(), u.data(), out.data());
}

}  // namespace socta
#endif
