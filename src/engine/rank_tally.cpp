#include "engine/rank_tally.h"

#include <algorithm>

namespace socta {

RankTally::RankTally(std::size_t items, std::size_t rank_columns, double lowest, double highest)
    : items_(items),
      rank_columns_(rank_columns),
      scale_(key_scale(items, lowest, highest)),
      narrow_keys_(items <= kNarrowKeyItems ? sorted_items(items) * 16 : 0),
      wide_keys_(items > kNarrowKeyItems ? sorted_items(items) * 16 : 0),
      order_(sorted_items(items) * 16),
      settled_(items),
      shared_rank_(items),
      counts_(rank_columns * items),
      far_rank_sums_(items),
      tied_draws_(items) {}

const RankTally::BlockOrder& RankTally::add(std::span<const double> danger, std::size_t draws) {
  const ExactDanger exact = [danger](std::size_t item, std::size_t draw) {
    return danger[item * kDrawsPerBlock + draw];
  };
  block_.any_tied = false;
  for (std::size_t at = 0; at < draws;) {
    const DangerRows<double> rows{danger.data() + at, kDrawsPerBlock, items_};
    if (items_ <= kNarrowKeyItems) {
      const SortedLanes sorted = sort_lanes(rows, scale_, narrow_keys_.data(), order_.data());
      at = count(sorted, narrow_keys_.data(), 0, at, draws, exact);
    } else {
      const SortedLanes sorted = sort_lanes(rows, wide_keys_.data(), order_.data());
      at = count(sorted, wide_keys_.data(), 0.0, at, draws, exact);
    }
  }
  return block_;
}

void RankTally::add_rough(const DangerRows<float>& rough, std::int32_t gap, std::size_t draws,
                          const ExactDanger& exact) {
  for (std::size_t at = 0; at < draws;) {
    const DangerRows<float> rows{rough.danger + at, rough.step, items_};
    const SortedLanes sorted = sort_lanes(rows, gap, narrow_keys_.data(), order_.data());
    at = count(sorted, narrow_keys_.data(), gap, at, draws, exact);
  }
}

/// Counts the draws in the lanes, which begin at draw `at`; gives the draw after them.
template <class Key>
std::size_t RankTally::count(const SortedLanes& sorted, const Key* keys, Key gap, std::size_t at,
                             std::size_t draws, const ExactDanger& exact) {
  const std::size_t lanes = std::min(sorted.lanes, draws - at);
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    block_.first[at + lane] = order_[lane];
    block_.tied[at + lane] = 0;
    if ((sorted.doubtful >> lane & 1) == 0) {
      count_plain(lane, sorted.lanes);
      continue;
    }
    const bool tied = settle(keys, lane, sorted.lanes, gap, at + lane, exact);
    count_settled();
    block_.first[at + lane] = settled_[0].second;
    block_.tied[at + lane] = tied;
    block_.any_tied |= tied;
  }
  return at + lanes;
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
    const bool run_ends =
        r + 1 == items_ ||
        danger_in(keys[r * lanes + lane], items_) - danger_in(keys[(r + 1) * lanes + lane], items_) > gap;
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
  const std::uint32_t* item = order_.data() + lane;
  std::uint32_t* row = counts_.data();
  std::size_t r = 0;
  for (; r + 4 <= rank_columns_; r += 4, row += 4 * items_, item += 4 * lanes) {
    ++row[item[0]];
    ++row[items_ + item[lanes]];
    ++row[2 * items_ + item[2 * lanes]];
    ++row[3 * items_ + item[3 * lanes]];
  }
  for (; r < rank_columns_; ++r, row += items_, item += lanes) ++row[*item];
  for (; r < items_; ++r, item += lanes) far_rank_sums_[*item] += r + 1;
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
