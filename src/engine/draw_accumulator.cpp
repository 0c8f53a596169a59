#include "engine/draw_accumulator.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace socta {
namespace {

constexpr double kPadding = -1e30;  // below every danger, and still finite in single precision
constexpr double kWeightUnits = 0x1p32;

/// 4 096 bins each up to 256 items; fewer for very many, so that histograms stay below 8 MB.
std::size_t bins_for(std::size_t items) {
  return std::clamp<std::size_t>((std::size_t{1} << 20) / std::max<std::size_t>(items, 1), 256, 4096);
}

template <class Count>
void add_all(std::vector<Count>& sums, const std::vector<Count>& counts) {
  sums.resize(counts.size());
  std::ranges::transform(sums, counts, sums.begin(), std::plus<>());
}

std::vector<std::uint32_t> by_item(const std::vector<std::uint32_t>& by_rank, std::size_t items) {
  const std::size_t columns = by_rank.size() / items;
  std::vector<std::uint32_t> counts(by_rank.size());
  for (std::size_t r = 0; r < columns; ++r) {
    for (std::size_t i = 0; i < items; ++i) counts[i * columns + r] = by_rank[r * items + i];
  }
  return counts;
}

}  // namespace

std::size_t counted_ranks(const DrawPlan& plan) {
  if (plan.rank_columns > 0) return std::min(plan.rank_columns, plan.items);
  return plan.items <= 1000 ? plan.items : 100;
}

void add_rank_counts(const RankTally& tally, DrawStatistics& statistics) {
  statistics.rank_columns = tally.counts().size() / statistics.items;
  add_all(statistics.rank_counts, by_item(tally.counts(), statistics.items));
  add_all(statistics.rank_sum, tally.rank_sums());
  add_all(statistics.tied_draws, tally.tied_draws());
}

DrawAccumulator::DrawAccumulator(const DrawPlan& plan)
    : plan_(plan),
      bins_(bins_for(plan.items)),
      moments_(plan.items),
      histogram_(plan.statistics.quantiles ? plan.items * bins_ : 0),
      class_counts_(plan.statistics.classes ? plan.items * (plan.class_limits.size() + 1) : 0),
      above_counts_(plan.statistics.pairwise ? plan.items * plan.items : 0),
      ranks_(plan.items, plan.statistics.ranks ? counted_ranks(plan) : 0, plan.lowest, plan.highest),
      first_counts_(plan.items),
      first_weights_(plan.statistics.central_weights ? plan.items * plan.weights : 0) {}

void DrawAccumulator::add(const DrawBlock& block) {
  for (std::size_t i = 0; i < plan_.items; ++i) {
    const auto row = block.danger.subspan(i * kDrawsPerBlock, kDrawsPerBlock);
    std::ranges::fill(row.subspan(block.draws), kPadding);
    add_values(row.data(), i, block.draws);
  }
  bool any_tied = true;
  if (plan_.statistics.ranks) {
    const RankTally::BlockOrder& order = ranks_.add(block.danger, block.draws);
    any_tied = order.any_tied;
    if (!first_weights_.empty()) add_first_weights(block, order);
  }
  if (!above_counts_.empty()) add_pairs(block.danger, block.draws, any_tied);
}

void DrawAccumulator::add_values(const double* row, std::size_t item, std::size_t draws) {
  if (plan_.statistics.moments || plan_.statistics.quantiles) {
    moments_[item] = merged(moments_[item], row_moments(row, draws));
  }
  if (!histogram_.empty()) {
    const double bins_per_unit = static_cast<double>(bins_) / (plan_.highest - plan_.lowest);
    count_bins(row, draws, plan_.lowest, bins_per_unit, bins_, histogram_.data() + item * bins_);
  }
  if (class_counts_.empty()) return;
  std::uint32_t* counts = class_counts_.data() + item * (plan_.class_limits.size() + 1);
  auto above = static_cast<std::uint32_t>(draws);
  for (const double limit : plan_.class_limits) {
    const std::uint32_t reaching = count_reaching(row, limit);
    *counts++ += above - reaching;
    above = reaching;
  }
  *counts += above;
}

void DrawAccumulator::add_pairs(std::span<const double> danger, std::size_t draws, bool any_tied) {
  const std::size_t n = plan_.items;
  for (std::size_t i = 0; i < n; ++i) {
    const double* row = danger.data() + i * kDrawsPerBlock;
    for (std::size_t j = i + 1; j < n; ++j) {
      const double* other = danger.data() + j * kDrawsPerBlock;
      const std::uint32_t above = count_above(row, other);
      above_counts_[i * n + j] += above;
      above_counts_[j * n + i] +=
          any_tied ? count_above(other, row) : static_cast<std::uint32_t>(draws) - above;
    }
  }
}

void DrawAccumulator::add_first_weights(const DrawBlock& block, const RankTally::BlockOrder& order) {
  for (std::size_t draw = 0; draw < block.draws; ++draw) {
    const std::size_t first = order.first[draw];
    credit(block, first, draw);
    if (!order.tied[draw]) continue;
    const double danger = block.danger[first * kDrawsPerBlock + draw];
    for (std::size_t i = first + 1; i < plan_.items; ++i) {
      if (block.danger[i * kDrawsPerBlock + draw] == danger) credit(block, i, draw);
    }
  }
}

void DrawAccumulator::credit(const DrawBlock& block, std::size_t item, std::size_t draw) {
  ++first_counts_[item];
  std::uint64_t* sums = first_weights_.data() + item * plan_.weights;
  for (std::size_t w = 0; w < plan_.weights; ++w) {
    // Never negative: this rounds to the nearest, and without a call in the loop.
    const double units = block.weights[w * kDrawsPerBlock + draw] * kWeightUnits;
    sums[w] += static_cast<std::uint64_t>(units + 0.5);  // NOLINT(bugprone-incorrect-roundings)
  }
}

std::vector<Moments> DrawAccumulator::take_moments() {
  return std::exchange(moments_, std::vector<Moments>(plan_.items));
}

void DrawAccumulator::add_counts_to(DrawStatistics& statistics) const {
  statistics.bins = histogram_.empty() ? 0 : bins_;
  add_all(statistics.histogram, histogram_);
  statistics.classes = class_counts_.empty() ? 0 : plan_.class_limits.size() + 1;
  add_all(statistics.class_counts, class_counts_);
  add_all(statistics.above_counts, above_counts_);
  if (plan_.statistics.ranks) add_rank_counts(ranks_, statistics);
  statistics.weights = first_weights_.empty() ? 0 : plan_.weights;
  if (first_weights_.empty()) return;
  add_all(statistics.first_draws, first_counts_);
  add_all(statistics.first_weight_sums, first_weights_);
}

}  // namespace socta
