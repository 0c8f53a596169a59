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

/// Bound of the error of a weighted mean of n terms in single precision: weights and scores are rounded once,
/// each product once, and each of n additions once; weights sum to 1, so all terms together are below the
/// largest score.
float rough_error(const AdditiveSums& sums) {
  double largest = 0;
  for (const double v : sums.fixed_scores()) largest = std::max(largest, std::abs(v));
  return static_cast<float>(static_cast<double>(sums.layout().columns.size() + 4) * 0x1p-24 * largest);
}

class RankWorker {
 public:
  RankWorker(const AdditiveSums& sums, const WeightSampler& weights, const DrawPlan& plan)
      : sums_(sums),
        sampler_(weights),
        error_(rough_error(sums)),
        rough_scores_(sums.fixed_scores().size()),
        group_weights_(weights.groups() * kDrawsPerBlock),
        weights_(weights.indicators() * kDrawsPerBlock),
        rough_weights_(weights.indicators() * kDrawsPerBlock),
        danger_(plan.items * kDrawsPerBlock),
        tally_(plan.items, counted_ranks(plan)) {
    std::ranges::transform(sums.fixed_scores(), rough_scores_.begin(),
                           [](double v) { return static_cast<float>(v); });
  }

  void add(std::uint64_t first_draw, std::size_t draws) {
    sampler_.fill(first_draw, WeightOf::danger, group_weights_, weights_);
    rough_sums(rough_scores_.data(), danger_.size() / kDrawsPerBlock, sums_.layout(), weights_.data(),
               rough_weights_.data(), danger_.data());
    const auto exact = [this](std::size_t item, std::size_t draw) { return exact_danger(item, draw); };
    tally_.add_approximate(danger_, error_, draws, exact);
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
  const WeightSampler& sampler_;
  float error_;
  std::vector<float> rough_scores_;
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
         !asked.central_weights && plan.items <= RankTally::kSingleKeyItems;
}

DrawStatistics run_ranks(const AdditiveSums& sums, const WeightSampler& weights, const DrawPlan& plan) {
  const DrawChunks chunks(plan.draws);
  std::list<RankWorker> workers;
  share_out(chunks.chunks(), plan.threads, [&]() -> IndexedWork {
    RankWorker& worker = workers.emplace_back(sums, weights, plan);
    return [&](std::size_t chunk) {
      chunks.for_blocks_of(chunk, [&](std::uint64_t first, std::size_t draws) { worker.add(first, draws); });
    };
  });
  DrawStatistics statistics{.items = plan.items, .draws = plan.draws};
  for (const RankWorker& worker : workers) add_rank_counts(worker.tally(), statistics);
  return statistics;
}

}  // namespace socta
