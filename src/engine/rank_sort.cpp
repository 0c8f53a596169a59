#include "engine/rank_sort.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/rank_sort.cpp"
#include <hwy/foreach_target.h>

#include "engine/sort_inl.h"

HWY_BEFORE_NAMESPACE();
namespace socta {
namespace HWY_NAMESPACE {

using NarrowTag = hn::ScalableTag<std::int32_t>;
using FloatTag = hn::ScalableTag<float>;
using DoubleTag = hn::ScalableTag<double>;
using Narrow = hn::Vec<NarrowTag>;

HWY_INLINE Narrow key_of(Narrow danger, std::size_t item, int bits) {
  return hn::Or(hn::ShiftLeftSame(danger, bits), hn::Set(NarrowTag(), static_cast<std::int32_t>(item)));
}

/// Keys from danger in single precision and key units.
struct KeysOfUnits {
  DangerRows<float> rows;
  int bits;

  HWY_INLINE Narrow operator()(std::size_t item) const {
    if (item >= rows.items) return hn::Set(NarrowTag(), INT32_MIN);
    const auto danger = hn::LoadU(FloatTag(), rows.danger + item * rows.step);
    return key_of(hn::NearestInt(danger), item, bits);
  }
};

/// Keys from danger in double precision. Conversion never turns an order round: whose keys differ, differ.
struct KeysOfDanger {
  DangerRows<double> rows;
  KeyScale scale;
  int bits;

  HWY_INLINE hn::Vec<hn::Half<NarrowTag>> half(const double* danger) const {
    const DoubleTag d;
    const hn::Half<NarrowTag> narrow;
    const auto limit = hn::Set(d, static_cast<double>((std::int32_t{1} << (31 - bits - 1)) - 1));
    const auto moved = hn::Sub(hn::LoadU(d, danger), hn::Set(d, scale.middle));
    const auto units = hn::Mul(moved, hn::Set(d, scale.units));
    return hn::DemoteTo(narrow, hn::Max(hn::Neg(limit), hn::Min(units, limit)));
  }

  HWY_INLINE Narrow operator()(std::size_t item) const {
    if (item >= rows.items) return hn::Set(NarrowTag(), INT32_MIN);
    const double* danger = rows.danger + item * rows.step;
    return key_of(hn::Combine(NarrowTag(), half(danger + hn::Lanes(DoubleTag())), half(danger)), item, bits);
  }
};

struct WideKeys {
  DangerRows<double> rows;
  std::uint64_t item_mask;

  HWY_INLINE hn::Vec<DoubleTag> operator()(std::size_t item) const {
    const DoubleTag d;
    const hn::RebindToUnsigned<DoubleTag> du;
    if (item >= rows.items) return hn::Neg(hn::Inf(d));
    const auto danger = hn::BitCast(du, hn::LoadU(d, rows.danger + item * rows.step));
    const auto key = hn::AndNot(hn::Set(du, item_mask), danger);
    return hn::BitCast(d, hn::Or(key, hn::Set(du, static_cast<std::uint64_t>(item))));
  }
};

template <class D>
HWY_INLINE std::uint32_t bits_of(D d, hn::Mask<D> mask) {
  alignas(64) std::uint8_t bytes[8] = {};
  hn::StoreMaskBits(d, mask, bytes);
  return bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8;
}

/// Items of the sorted keys, and the lanes where two neighbours are within the gap.
HWY_INLINE std::uint32_t split_narrow(const std::int32_t* keys, std::size_t items, int bits, std::int32_t gap,
                                      std::uint32_t* order) {
  const NarrowTag d;
  const hn::RebindToUnsigned<NarrowTag> du;
  const std::size_t lanes = hn::Lanes(d);
  const auto mask = hn::Set(d, (std::int32_t{1} << bits) - 1);
  auto least = hn::Set(d, INT32_MAX);
  auto above = hn::Set(d, INT32_MAX / 2);
  for (std::size_t r = 0; r < items; ++r) {
    const Narrow key = hn::Load(d, keys + r * lanes);
    hn::StoreU(hn::BitCast(du, hn::And(mask, key)), du, order + r * lanes);
    const Narrow danger = hn::ShiftRightSame(key, bits);
    least = hn::Min(least, hn::Sub(above, danger));
    above = danger;
  }
  return bits_of(d, hn::Lt(least, hn::Set(d, gap + 1)));
}

HWY_INLINE std::uint32_t split_wide(const double* keys, std::size_t items, std::uint64_t item_mask,
                                    std::uint32_t* order) {
  const DoubleTag d;
  const hn::RebindToUnsigned<DoubleTag> du;
  const std::size_t lanes = hn::Lanes(d);
  const auto mask = hn::Set(du, item_mask);
  auto least = hn::Inf(d);
  auto above = hn::Inf(d);
  alignas(64) std::uint64_t wide[HWY_MAX_BYTES / 8];
  for (std::size_t r = 0; r < items; ++r) {
    const auto key = hn::BitCast(du, hn::Load(d, keys + r * lanes));
    hn::Store(hn::And(mask, key), du, wide);
    for (std::size_t n = 0; n < lanes; ++n) order[r * lanes + n] = static_cast<std::uint32_t>(wide[n]);
    const auto danger = hn::BitCast(d, hn::AndNot(mask, key));
    least = hn::Min(least, hn::Sub(above, danger));
    above = danger;
  }
  return bits_of(d, hn::Le(least, hn::Zero(d)));
}

SortedLanes sort_units(DangerRows<float> rows, std::int32_t gap, std::int32_t* keys, std::uint32_t* order) {
  const int bits = item_bits(rows.items);
  sort_rows(NarrowTag(), KeysOfUnits{rows, bits}, sorted_items(rows.items), keys);
  return {hn::Lanes(NarrowTag()), split_narrow(keys, rows.items, bits, gap, order)};
}

SortedLanes sort_danger(DangerRows<double> rows, KeyScale scale, std::int32_t* keys, std::uint32_t* order) {
  const int bits = item_bits(rows.items);
  sort_rows(NarrowTag(), KeysOfDanger{rows, scale, bits}, sorted_items(rows.items), keys);
  return {hn::Lanes(NarrowTag()), split_narrow(keys, rows.items, bits, 0, order)};
}

SortedLanes sort_wide(DangerRows<double> rows, double* keys, std::uint32_t* order) {
  const std::uint64_t item_mask = (std::uint64_t{1} << item_bits(rows.items)) - 1;
  sort_rows(DoubleTag(), WideKeys{rows, item_mask}, sorted_items(rows.items), keys);
  return {hn::Lanes(DoubleTag()), split_wide(keys, rows.items, item_mask, order)};
}

}  // namespace HWY_NAMESPACE
}  // namespace socta
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace socta {

HWY_EXPORT(sort_units);
HWY_EXPORT(sort_danger);
HWY_EXPORT(sort_wide);

SortedLanes sort_lanes(DangerRows<float> rows, std::int32_t gap, std::int32_t* keys, std::uint32_t* order) {
  return HWY_DYNAMIC_DISPATCH(sort_units)(rows, gap, keys, order);
}

SortedLanes sort_lanes(DangerRows<double> rows, KeyScale scale, std::int32_t* keys, std::uint32_t* order) {
  return HWY_DYNAMIC_DISPATCH(sort_danger)(rows, scale, keys, order);
}

SortedLanes sort_lanes(DangerRows<double> rows, double* keys, std::uint32_t* order) {
  return HWY_DYNAMIC_DISPATCH(sort_wide)(rows, keys, order);
}

}  // namespace socta
#endif
