#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/aligned_vector.h"
#include "engine/random.h"

namespace socta {

/// Counts ranks block by block. The items of many draws are put in order of danger at once by a sorting
/// network on keys that hold the leading bits of the danger and the item; neighbours whose keys cannot tell
/// them apart are then put in order by their exact dangers. The result is the exact order, whatever the keys.
class RankTally {
 public:
  /// Ranks above `rank_columns` are not counted one by one, only in the rank sums.
  RankTally(std::size_t items, std::size_t rank_columns);

  /// What the tally learnt of the draws of one block.
  struct BlockOrder {
    std::array<std::uint32_t, kDrawsPerBlock> first{};  ///< item of rank 1; of equals the first in item order
    std::array<std::uint8_t, kDrawsPerBlock> tied{};    ///< 1: some items have exactly equal danger
    bool any_tied = false;
  };

  /// Exact danger of an item in a draw of the block at hand.
  using ExactDanger = std::function<double(std::size_t item, std::size_t draw)>;

  /// Adds the first `draws` draws of a block: `danger` holds items padded rows.
  BlockOrder add(std::span<const double> danger, std::size_t draws);

  /// The same from rows in single precision that are off by at most `error`; `exact` is asked only about
  /// neighbours that are closer than that can tell apart. At most kSingleKeyItems items.
  BlockOrder add_approximate(std::span<const float> danger, float error, std::size_t draws,
                             const ExactDanger& exact);

  static constexpr std::size_t kSingleKeyItems = 256;

  const std::vector<std::uint32_t>& counts() const { return counts_; }  ///< (rank − 1) × items + item
  const std::vector<std::uint32_t>& tied_draws() const { return tied_draws_; }
  std::vector<std::uint64_t> rank_sums() const;  ///< by item; all ranks

 private:
  template <class Key, class Row>
  BlockOrder add_rows(std::span<const Row> danger, Key gap, std::size_t draws, const ExactDanger& exact,
                      AlignedVector<Key>& keys);
  template <class Key>
  bool settle(const Key* keys, std::size_t lane, std::size_t lanes, Key gap, std::size_t draw,
              const ExactDanger& exact);
  bool settle_run(std::size_t from, std::size_t to, std::size_t draw, const ExactDanger& exact);
  void count_plain(std::size_t lane, std::size_t lanes);
  void count_settled();

  std::size_t items_;
  std::size_t rank_columns_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> exchanges_;
  AlignedVector<float> single_keys_;                       ///< one vector of draws: items × lanes
  AlignedVector<double> double_keys_;                      ///< the same for many items
  AlignedVector<std::uint32_t> order_;                     ///< the items in the order of the keys
  std::vector<std::pair<double, std::uint32_t>> settled_;  ///< one draw: exact danger where asked for, item
  std::vector<std::uint32_t> shared_rank_;                 ///< one draw: rank − 1 at each position
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint64_t> far_rank_sums_;  ///< of ranks beyond rank_columns
  std::vector<std::uint32_t> tied_draws_;
};

/// The compare-exchanges that put that many keys in order (Batcher's merge exchange; Knuth, The Art of
/// Computer Programming 3, 5.2.2 algorithm M).
std::vector<std::pair<std::uint32_t, std::uint32_t>> sorting_network(std::size_t keys);

}  // namespace socta
