#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace socta {

/// What sorting one vector of draws says: how many draws it held, and a bit for each whose order is in doubt.
struct SortedLanes {
  std::size_t lanes = 0;
  std::uint32_t doubtful = 0;
};

using Exchanges = std::span<const std::pair<std::uint32_t, std::uint32_t>>;

/// Sorts the items of the draws `at`, `at` + 1, … (one per lane) by falling danger. `rows` holds `items`
/// padded rows. A key is the danger with its last bits replaced by the item. On return keys[r × lanes + lane]
/// is the key at position r with the item's bits cleared and order[r × lanes + lane] the item. A draw is
/// doubtful when two neighbouring cleared keys differ by no more than `gap`. Room: items × 16 keys and items
/// × 16 order.
SortedLanes sort_lanes(const float* rows, std::size_t items, std::size_t at, float gap, Exchanges exchanges,
                       float* keys, std::uint32_t* order);
SortedLanes sort_lanes(const double* rows, std::size_t items, std::size_t at, float gap, Exchanges exchanges,
                       float* keys, std::uint32_t* order);
SortedLanes sort_lanes(const double* rows, std::size_t items, std::size_t at, double gap, Exchanges exchanges,
                       double* keys, std::uint32_t* order);

}  // namespace socta
