#include "engine/draw_rows.h"

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
HWY_EXPORT(take_atoms_kernel);

void weighted_sum_of_rows(std::span<const std::size_t> rows, std::span<const double> weights,
                          std::span<const double> scores, std::span<double> out) {
  HWY_DYNAMIC_DISPATCH(weighted_sum_kernel)
  (rows.data(), rows.size(), weights.data(), scores.data(), out.data());
}

void take_atoms(std::span<const double> atoms, std::span<const double> u, std::span<double> out) {
  HWY_DYNAMIC_DISPATCH(take_atoms_kernel)(atoms.data(), atoms.size(), u.data(), out.data());
}

}  // namespace socta
#endif
