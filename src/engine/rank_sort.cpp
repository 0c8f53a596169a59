#include "engine/rank_sort.h"

#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/rank_sort.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "engine/random.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using SingleTag = hn::ScalableTag<float>;
using DoubleTag = hn::ScalableTag<double>;

HWY_INLINE hn::Vec<SingleTag> load_danger(SingleTag d, const float* row) { return hn::LoadU(d, row); }
HWY_INLINE hn::Vec<DoubleTag> load_danger(DoubleTag d, const double* row) { return hn::LoadU(d, row); }
HWY_INLINE hn::Vec<SingleTag> load_danger(SingleTag d, const double* row) {
  const DoubleTag wide;
  const hn::Half<SingleTag> half;
  const auto lower = hn::DemoteTo(half, hn::LoadU(wide, row));
  return hn::Combine(d, hn::DemoteTo(half, hn::LoadU(wide, row + hn::Lanes(wide))), lower);
}

template <class D>
HWY_INLINE void exchange(D d, hn::TFromD<D>* keys, Exchanges exchanges) {
  const std::size_t lanes = hn::Lanes(d);
  for (const auto& [upper, lower] : exchanges) {
    const auto a = hn::LoadU(d, keys + upper * lanes);
    const auto b = hn::LoadU(d, keys + lower * lanes);
    hn::StoreU(hn::Max(a, b), d, keys + upper * lanes);
    hn::StoreU(hn::Min(a, b), d, keys + lower * lanes);
  }
}

HWY_INLINE void store_items(hn::RebindToUnsigned<SingleTag> d, hn::Vec<hn::RebindToUnsigned<SingleTag>> item,
                            std::uint32_t* order) {
  hn::StoreU(item, d, order);
}

HWY_INLINE void store_items(hn::RebindToUnsigned<DoubleTag> d, hn::Vec<hn::RebindToUnsigned<DoubleTag>> item,
                            std::uint32_t* order) {
  alignas(64) std::uint64_t wide[HWY_MAX_BYTES / 8];
  hn::Store(item, d, wide);
  for (std::size_t n = 0; n < hn::Lanes(d); ++n) order[n] = static_cast<std::uint32_t>(wide[n]);
}

/// Splits the sorted keys into cleared key and item.
template <class D, class DU = hn::RebindToUnsigned<D>>
HWY_INLINE std::uint32_t split_keys(D d, std::size_t items, hn::TFromD<DU> item_bits, hn::TFromD<D> gap,
                                    hn::TFromD<D>* keys, std::uint32_t* order) {
  const DU du;
  const std::size_t lanes = hn::Lanes(d);
  const auto bits = hn::Set(du, item_bits);
  auto doubtful = hn::Zero(du);
  auto above = hn::Inf(d);
  for (std::size_t r = 0; r < items; ++r) {
    const auto key = hn::LoadU(du, reinterpret_cast<hn::TFromD<DU>*>(keys) + r * lanes);
    const auto cleared = hn::BitCast(d, hn::AndNot(bits, key));
    store_items(du, hn::And(bits, key), order + r * lanes);
    doubtful = hn::Or(doubtful,
                      hn::BitCast(du, hn::VecFromMask(d, hn::Le(hn::Sub(above, cleared), hn::Set(d, gap)))));
    hn::StoreU(cleared, d, keys + r * lanes);
    above = cleared;
  }
  alignas(64) std::uint8_t mask[8] = {};
  hn::StoreMaskBits(d, hn::MaskFromVec(hn::BitCast(d, doubtful)), mask);
  return mask[0] | static_cast<std::uint32_t>(mask[1]) << 8;
}

template <class D, class Row>
HWY_INLINE SortedLanes sort_chunk(D d, const Row* rows, std::size_t items, std::size_t at, hn::TFromD<D> gap,
                                  Exchanges exchanges, hn::TFromD<D>* keys, std::uint32_t* order) {
  const hn::RebindToUnsigned<D> du;
  using Bits = hn::TFromD<decltype(du)>;
  const std::size_t lanes = hn::Lanes(d);
  const Bits item_bits = std::bit_ceil(static_cast<Bits>(items)) - 1;
  for (std::size_t i = 0; i < items; ++i) {
    const auto danger = hn::BitCast(du, load_danger(d, rows + i * kDrawsPerBlock + at));
    const auto key = hn::Or(hn::AndNot(hn::Set(du, item_bits), danger), hn::Set(du, static_cast<Bits>(i)));
    hn::StoreU(hn::BitCast(d, key), d, keys + i * lanes);
  }
  exchange(d, keys, exchanges);
  return {lanes, split_keys(d, items, item_bits, gap, keys, order)};
}

SortedLanes sort_single(const float* rows, std::size_t items, std::size_t at, float gap, Exchanges exchanges,
                        float* keys, std::uint32_t* order) {
  return sort_chunk(SingleTag(), rows, items, at, gap, exchanges, keys, order);
}

SortedLanes sort_demoted(const double* rows, std::size_t items, std::size_t at, float gap,
                         Exchanges exchanges, float* keys, std::uint32_t* order) {
  return sort_chunk(SingleTag(), rows, items, at, gap, exchanges, keys, order);
}

SortedLanes sort_double(const double* rows, std::size_t items, std::size_t at, double gap,
                        Exchanges exchanges, double* keys, std::uint32_t* order) {
  return sort_chunk(DoubleTag(), rows, items, at, gap, exchanges, keys, order);
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(sort_single);
HWY_EXPORT(sort_demoted);
HWY_EXPORT(sort_double);

SortedLanes sort_lanes(const float* rows, std::size_t items, std::size_t at, float gap, Exchanges exchanges,
                       float* keys, std::uint32_t* order) {
  return HWY_DYNAMIC_DISPATCH(sort_single)(rows, items, at, gap, exchanges, keys, order);
}

SortedLanes sort_lanes(const double* rows, std::size_t items, std::size_t at, float gap, Exchanges exchanges,
                       float* keys, std::uint32_t* order) {
  return HWY_DYNAMIC_DISPATCH(sort_demoted)(rows, items, at, gap, exchanges, keys, order);
}

SortedLanes sort_lanes(const double* rows, std::size_t items, std::size_t at, double gap, Exchanges exchanges,
                       double* keys, std::uint32_t* order) {
  return HWY_DYNAMIC_DISPATCH(sort_double)(rows, items, at, gap, exchanges, keys, order);
}

}  // namespace socta
#endif
