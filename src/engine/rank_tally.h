#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/aligned_vector.h"
#include "engine/random.h"
#include "engine/rank_sort.h"

namespace socta {

/// Counts ranks block by block. The items of many draws are put in order of danger at once by a sorting
/// network on keys that hold the leading bits of the danger and the item (engine/rank_sort.h); neighbours
/// whose keys cannot tell them apart are then put in order by their exact dangers. The result is the exact
/// order, whatever the keys.
class RankTally {
 public:
  /// Ranks above `rank_columns` are not counted one by one, only in the rank sums. Danger is mostly between
  /// `lowest` and `highest`.
  RankTally(std::size_t items, std::size_t rank_columns, double lowest = 0, double highest = 1);

  /// What the tally learnt of the draws of one block.
  struct BlockOrder {
    std::array<std::uint32_t, kDrawsPerBlock> first{};  ///< item of rank 1; of equals the first in item order
    std::array<std::uint8_t, kDrawsPerBlock> tied{};    ///< 1: some items have exactly equal danger
    bool any_tied = false;
  };

  /// Exact danger of an item in a draw of the block at hand.
  using ExactDanger = std::function<double(std::size_t item, std::size_t draw)>;

  /// Adds the first `draws` draws of a block: `danger` holds items padded rows.
  /// Valid until the next call.
  const BlockOrder& add(std::span<const double> danger, std::size_t draws);

  /// Adds the first `draws` draws of rough rows: danger in key units (engine/rank_sort.h) in which neighbours
  /// that are more than `gap` apart are surely in their order; `exact` is asked about the others. At most
  /// kNarrowKeyItems items.
  void add_rough(const DangerRows<float>& rough, std::int32_t gap, std::size_t draws,
                 const ExactDanger& exact);

  static constexpr std::size_t kNarrowKeyItems = 256;

  const std::vector<std::uint32_t>& counts() const { return counts_; }  ///< (rank − 1) × items + item
  const std::vector<std::uint32_t>& tied_draws() const { return tied_draws_; }
  std::vector<std::uint64_t> rank_sums() const;  ///< by item; all ranks

 private:
  template <class Key>
  std::size_t count(const SortedLanes& sorted, const Key* keys, Key gap, std::size_t at, std::size_t draws,
                    const ExactDanger& exact);
  template <class Key>
  bool settle(const Key* keys, std::size_t lane, std::size_t lanes, Key gap, std::size_t draw,
              const ExactDanger& exact);
  bool settle_run(std::size_t from, std::size_t to, std::size_t draw, const ExactDanger& exact);
  void count_plain(std::size_t lane, std::size_t lanes);
  void count_settled();

  std::size_t items_;
  std::size_t rank_columns_;
  KeyScale scale_;
  AlignedVector<std::int32_t> narrow_keys_;                ///< one vector of draws: items × lanes
  AlignedVector<double> wide_keys_;                        ///< the same for many items
  AlignedVector<std::uint32_t> order_;                     ///< the items in the order of the keys
  std::vector<std::pair<double, std::uint32_t>> settled_;  ///< one draw: exact danger where asked for, item
  std::vector<std::uint32_t> shared_rank_;                 ///< one draw: rank − 1 at each position
  BlockOrder block_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint64_t> far_rank_sums_;  ///< of ranks beyond rank_columns
  std::vector<std::uint32_t> tied_draws_;
};

}  // namespace socta
