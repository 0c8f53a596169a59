#include "engine/additive_ranks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <list>

#include "engine/aligned_vector.h"
#include "engine/draw_accumulator.h"
#include "engine/draw_chunks.h"
#include "engine/fixed_sums.h"
#include "engine/rank_tally.h"
#include "engine/share_out.h"

namespace socta {
namespace {

/// Scores moved so that each indicator's lie around zero, which changes no order, in the units of narrow
/// keys.
struct RoughScores {
  std::vector<float> values{};  ///< items × columns
  std::int32_t gap = 0;         ///< sums that are further apart are surely in their order
};

/// Half the way from the smallest to the largest score of a column, and the middle.
struct ColumnRange {
  double middle = 0;
  double half = 0;
};

ColumnRange range_of(std::span<const double> scores, std::size_t column, std::size_t columns) {
  double low = scores[column], high = low;
  for (std::size_t at = column; at < scores.size(); at += columns) {
    low = std::min(low, scores[at]);
    high = std::max(high, scores[at]);
  }
  return {(low + high) / 2, (high - low) / 2};
}

/// The largest sum is 2^30 / 2^item_bits units. The error of a weighted mean of n terms in single precision:
/// weights and scores are rounded once, each product at most once, and each of n additions once; weights sum
/// to 1, so that all terms together are below the largest score. To it the rounding of keys to whole units.
RoughScores rough_scores(std::span<const double> scores, std::size_t items, std::size_t columns) {
  std::vector<ColumnRange> ranges;
  double largest = 0;
  for (std::size_t k = 0; k < columns; ++k) {
    ranges.push_back(range_of(scores, k, columns));
    largest = std::max(largest, ranges.back().half);
  }
  const double most_units = 0x1p30 / static_cast<double>(1 << item_bits(items));
  const double units = largest > 0 ? most_units / largest : 0;
  RoughScores rough;
  for (std::size_t at = 0; at < scores.size(); ++at)
    rough.values.push_back(static_cast<float>((scores[at] - ranges[at % columns].middle) * units));
  const double error = static_cast<double>(columns + 4) * 0x1p-24 * most_units + 0.5;
  rough.gap = static_cast<std::int32_t>(std::ceil(2 * error));
  return rough;
}

class RankWorker {
 public:
  RankWorker(const AdditiveSums& sums, const RoughScores& rough, const WeightSampler& weights,
             const DrawPlan& plan)
      : sums_(sums),
        rough_(rough),
        sampler_(weights),
        group_weights_(weights.groups() * kDrawsPerBlock),
        weights_(weights.indicators() * kDrawsPerBlock),
        rough_weights_(weights.indicators() * kDrawsPerStrip),
        danger_(plan.items * kDrawsPerStrip),
        tally_(plan.items, counted_ranks(plan)) {}

  void add(std::uint64_t first_draw, std::size_t draws) {
    sampler_.fill(first_draw, WeightOf::danger, group_weights_, weights_);
    const std::size_t items = danger_.size() / kDrawsPerStrip;
    for (std::size_t strip = 0; strip < draws; strip += kDrawsPerStrip) {
      rough_sums(rough_.values.data(), items, sums_.layout(), weights_.data() + strip, rough_weights_.data(),
                 danger_.data());
      const auto exact = [this, strip](std::size_t item, std::size_t draw) {
        return exact_danger(item, strip + draw);
      };
      tally_.add_rough({danger_.data(), kDrawsPerStrip, items}, rough_.gap,
                       std::min(kDrawsPerStrip, draws - strip), exact);
    }
  }

  const RankTally& tally() const { return tally_; }

 private:
  /// In the order of fixed_sums, to the last bit.
  double exact_danger(std::size_t item, std::size_t draw) const {
    const auto& columns = sums_.layout().columns;
    const double* score = sums_.fixed_scores().data() + item * columns.size();
    double sum = 0;
    for (const std::uint32_t column : columns) sum += weights_[column * kDrawsPerBlock + draw] * *score++;
    return sum;
  }

  const AdditiveSums& sums_;
  const RoughScores& rough_;
  const WeightSampler& sampler_;
  AlignedVector<double> group_weights_;
  AlignedVector<double> weights_;
  AlignedVector<float> rough_weights_;
  AlignedVector<float> danger_;
  RankTally tally_;
};

}  // namespace

bool asks_for_ranks_only(const DrawPlan& plan) {
  const StatisticsRequest& asked = plan.statistics;
  return asked.ranks && !asked.moments && !asked.quantiles && !asked.classes && !asked.pairwise &&
         !asked.central_weights && plan.items <= RankTally::kNarrowKeyItems;
}

DrawStatistics run_ranks(const AdditiveSums& sums, const WeightSampler& weights, const DrawPlan& plan) {
  const DrawChunks chunks(plan.draws);
  const RoughScores rough = rough_scores(sums.fixed_scores(), plan.items, sums.layout().columns.size());
  std::list<RankWorker> workers;
  share_out(chunks.chunks(), plan.threads, [&]() -> IndexedWork {
    RankWorker& worker = workers.emplace_back(sums, rough, weights, plan);
    return [&](std::size_t chunk) {
      chunks.for_blocks_of(chunk, [&](std::uint64_t first, std::size_t draws) { worker.add(first, draws); });
    };
  });
  DrawStatistics statistics{.items = plan.items, .draws = plan.draws};
  for (const RankWorker& worker : workers) add_rank_counts(worker.tally(), statistics);
  return statistics;
}

}  // namespace socta
