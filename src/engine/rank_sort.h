#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace socta {

/// What sorting one vector of draws says: how many draws it held, and a bit for each whose order is in doubt.
struct SortedLanes {
  std::size_t lanes = 0;
  std::uint32_t doubtful = 0;
};

/// Danger of `items` items: row i begins at danger[i × step], one draw after the other.
template <class Row>
struct DangerRows {
  const Row* danger;
  std::size_t step;
  std::size_t items;
};

/// How danger becomes the leading bits of a narrow key: (danger − middle) · units, held within what the bits
/// hold. The item has the key's last bits.
struct KeyScale {
  double middle = 0;
  double units = 1;
};

/// Bits of a key that hold the item.
inline int item_bits(std::size_t items) { return static_cast<int>(std::bit_width(items - 1)); }

/// The scale of narrow keys for danger between two limits; what lies outside is as good as on the limit.
inline KeyScale key_scale(std::size_t items, double lowest, double highest) {
  return {(lowest + highest) / 2,
          static_cast<double>(std::uint32_t{1} << (31 - item_bits(items))) / (highest - lowest)};
}

/// Keys and orders have room for 16 draws of this many items.
inline std::size_t sorted_items(std::size_t items) { return items <= 16 ? 16 : std::bit_ceil(items); }

/// Sorts the items of the first draws of the rows (one per lane) by falling danger. On return keys[r × lanes
/// + lane] is the key at position r and order[r × lanes + lane] its item. A draw is doubtful when the danger
/// in two neighbouring keys differs by no more than `gap` (of narrow keys: in units of their scale). Danger
/// in single precision is in those units already, within ± 2^30 / 2^item_bits.
SortedLanes sort_lanes(DangerRows<float> rows, std::int32_t gap, std::int32_t* keys, std::uint32_t* order);
SortedLanes sort_lanes(DangerRows<double> rows, KeyScale scale, std::int32_t* keys, std::uint32_t* order);

/// The same with wide keys: danger in double precision, with the item in its last bits.
SortedLanes sort_lanes(DangerRows<double> rows, double* keys, std::uint32_t* order);

/// The danger in a key, for comparison with the gap.
inline std::int32_t danger_in(std::int32_t key, std::size_t items) { return key >> item_bits(items); }
inline double danger_in(double key, std::size_t items) {
  const std::uint64_t bits = (std::uint64_t{1} << item_bits(items)) - 1;
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(key) & ~bits);
}

}  // namespace socta
