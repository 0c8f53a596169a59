#include "engine/rank_tally.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "engine/rank_sort.h"

namespace socta {

std::vector<std::pair<std::uint32_t, std::uint32_t>> sorting_network(std::size_t keys) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> exchanges;
  if (keys < 2) return exchanges;
  const std::size_t top = std::bit_ceil(keys) / 2;
  for (std::size_t p = top; p > 0; p /= 2) {
    std::size_t q = top, r = 0, distance = p;
    while (true) {
      for (std::size_t i = 0; i + distance < keys; ++i) {
        if ((i & p) == r) exchanges.emplace_back(i, i + distance);
      }
      if (q == p) break;
      distance = q - p;
      q /= 2;
      r = p;
    }
  }
  return exchanges;
}

RankTally::RankTally(std::size_t items, std::size_t rank_columns)
    : items_(items),
      rank_columns_(rank_columns),
      exchanges_(sorting_network(items)),
      single_keys_(items * 16),
      double_keys_(items > kSingleKeyItems ? items * 16 : 0),
      order_(items * 16),
      settled_(items),
      shared_rank_(items),
      counts_(rank_columns * items),
      far_rank_sums_(items),
      tied_draws_(items) {}

RankTally::BlockOrder RankTally::add(std::span<const double> danger, std::size_t draws) {
  const ExactDanger exact = [danger](std::size_t item, std::size_t draw) {
    return danger[item * kDrawsPerBlock + draw];
  };
  if (items_ <= kSingleKeyItems) return add_rows(danger, 0.0f, draws, exact, single_keys_);
  return add_rows(danger, 0.0, draws, exact, double_keys_);
}

RankTally::BlockOrder RankTally::add_approximate(std::span<const float> danger, float error,
                                                 std::size_t draws, const ExactDanger& exact) {
  return add_rows(danger, 2 * error, draws, exact, single_keys_);
}

template <class Key, class Row>
RankTally::BlockOrder RankTally::add_rows(std::span<const Row> danger, Key gap, std::size_t draws,
                                          const ExactDanger& exact, AlignedVector<Key>& keys) {
  BlockOrder block;
  std::size_t lanes = 1;
  for (std::size_t at = 0; at < draws; at += lanes) {
    const SortedLanes sorted =
        sort_lanes(danger.data(), items_, at, gap, exchanges_, keys.data(), order_.data());
    lanes = sorted.lanes;
    for (std::size_t lane = 0; lane < std::min(lanes, draws - at); ++lane) {
      if ((sorted.doubtful >> lane & 1) == 0) {
        block.first[at + lane] = order_[lane];
        count_plain(lane, lanes);
        continue;
      }
      const bool tied = settle(keys.data(), lane, lanes, gap, at + lane, exact);
      count_settled();
      block.first[at + lane] = settled_[0].second;
      block.tied[at + lane] = tied;
      block.any_tied |= tied;
    }
  }
  return block;
}

/// Neighbours within the gap form runs; what lies in different runs is in its exact order already.
template <class Key>
bool RankTally::settle(const Key* keys, std::size_t lane, std::size_t lanes, Key gap, std::size_t draw,
                       const ExactDanger& exact) {
  bool tied = false;
  std::size_t from = 0;
  for (std::size_t r = 0; r < items_; ++r) {
    settled_[r].second = order_[r * lanes + lane];
    shared_rank_[r] = static_cast<std::uint32_t>(r);
    const bool run_ends = r + 1 == items_ || keys[r * lanes + lane] - keys[(r + 1) * lanes + lane] > gap;
    if (!run_ends) continue;
    if (from < r) tied |= settle_run(from, r + 1, draw, exact);
    from = r + 1;
  }
  return tied;
}

bool RankTally::settle_run(std::size_t from, std::size_t to, std::size_t draw, const ExactDanger& exact) {
  const auto falling = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  for (std::size_t r = from; r < to; ++r) settled_[r].first = exact(settled_[r].second, draw);
  std::sort(settled_.data() + from, settled_.data() + to, falling);
  bool tied = false;
  for (std::size_t r = from + 1; r < to; ++r) {
    if (settled_[r].first != settled_[r - 1].first) continue;
    if (shared_rank_[r - 1] == r - 1) ++tied_draws_[settled_[r - 1].second];
    ++tied_draws_[settled_[r].second];
    shared_rank_[r] = shared_rank_[r - 1];
    tied = true;
  }
  return tied;
}

void RankTally::count_plain(std::size_t lane, std::size_t lanes) {
  std::uint32_t* row = counts_.data();
  for (std::size_t r = 0; r < rank_columns_; ++r, row += items_) ++row[order_[r * lanes + lane]];
  for (std::size_t r = rank_columns_; r < items_; ++r) far_rank_sums_[order_[r * lanes + lane]] += r + 1;
}

void RankTally::count_settled() {
  for (std::size_t r = 0; r < items_; ++r) {
    const std::size_t rank = shared_rank_[r];
    const std::uint32_t item = settled_[r].second;
    if (rank < rank_columns_) {
      ++counts_[rank * items_ + item];
    } else {
      far_rank_sums_[item] += rank + 1;
    }
  }
}

std::vector<std::uint64_t> RankTally::rank_sums() const {
  std::vector<std::uint64_t> sums = far_rank_sums_;
  for (std::size_t r = 0; r < rank_columns_; ++r) {
    for (std::size_t i = 0; i < items_; ++i) sums[i] += (r + 1) * std::uint64_t{counts_[r * items_ + i]};
  }
  return sums;
}

}  // namespace socta
