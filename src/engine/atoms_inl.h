// Vector code shared by kernels; included once per instruction set by Highway.
#if defined(SOCTA_ENGINE_ATOMS_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SOCTA_ENGINE_ATOMS_INL_H_
#undef SOCTA_ENGINE_ATOMS_INL_H_
#else
#define SOCTA_ENGINE_ATOMS_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

/// The atoms at the positions ⌊u · count⌋; u in [0, 1).
HWY_INLINE hn::Vec<hn::ScalableTag<double>> atoms_at(hn::Vec<hn::ScalableTag<double>> u, const double* atoms,
                                                     std::size_t count) {
  const hn::ScalableTag<double> d;
  const hn::Rebind<std::int32_t, decltype(d)> narrow;
  const hn::RebindToSigned<decltype(d)> wide;
  const auto position = hn::DemoteTo(narrow, hn::Mul(u, hn::Set(d, static_cast<double>(count))));
  return hn::GatherIndex(d, atoms, hn::PromoteTo(wide, position));
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#endif
