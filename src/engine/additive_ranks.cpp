#include "engine/additive_ranks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <list>

#include "engine/additive_danger.h"
#include "engine/aligned_vector.h"
#include "engine/draw_accumulator.h"
#include "engine/draw_chunks.h"
#include "engine/rank_tally.h"
#include "engine/share_out.h"
#include "engine/weight_sampler.h"

namespace socta {
namespace {

/// Bound of the error of a weighted mean of n terms in single precision: weights and scores are rounded once,
/// each product once, and each of n additions once; weights sum to 1, so all terms together are below the
/// largest score.
float rough_error(const ScoreModel& scores) {
  double largest = 0;
  for (const double v : scores.value) largest = std::max(largest, std::abs(v));
  return static_cast<float>(static_cast<double>(scores.indicators + 4) * 0x1p-24 * largest);
}

class RankWorker {
 public:
  RankWorker(const AdditiveModel& model, const WeightSampler& weights, const DrawPlan& plan)
      : scores_(model.scores),
        sampler_(weights),
        groups_(model.weights.group_weights.size()),
        error_(rough_error(model.scores)),
        rough_scores_(scores_.value.size()),
        weights_(weights.rows() * kDrawsPerBlock),
        rough_weights_(scores_.indicators * kDrawsPerBlock),
        danger_(scores_.items * kDrawsPerBlock),
        tally_(scores_.items, counted_ranks(plan)) {
    std::ranges::transform(scores_.value, rough_scores_.begin(),
                           [](double v) { return static_cast<float>(v); });
  }

  void add(std::uint64_t first_draw, std::size_t draws) {
    sampler_.fill(first_draw, weights_);
    const double* weights = weights_.data() + groups_ * kDrawsPerBlock;
    rough_fixed_danger(rough_scores_, scores_.indicators, weights, rough_weights_.data(), danger_.data());
    // In the order of fixed_danger, to the last bit.
    const auto exact = [this, weights](std::size_t item, std::size_t draw) {
      double sum = 0;
      const double* score = scores_.value.data() + item * scores_.indicators;
      for (std::size_t k = 0; k < scores_.indicators; ++k)
        sum += weights[k * kDrawsPerBlock + draw] * score[k];
      return sum;
    };
    tally_.add_approximate(danger_, error_, draws, exact);
  }

  const RankTally& tally() const { return tally_; }

 private:
  const ScoreModel& scores_;
  const WeightSampler& sampler_;
  std::size_t groups_;
  float error_;
  std::vector<float> rough_scores_;
  AlignedVector<double> weights_;
  AlignedVector<float> rough_weights_;
  AlignedVector<float> danger_;
  RankTally tally_;
};

}  // namespace

bool only_ranks(const AdditiveModel& model, const DrawPlan& plan) {
  const StatisticsRequest& asked = plan.statistics;
  return asked.ranks && !asked.moments && !asked.quantiles && !asked.classes && !asked.pairwise &&
         !asked.central_weights && model.scores.items <= RankTally::kSingleKeyItems &&
         all_fixed(model.scores);
}

DrawStatistics run_ranks(const AdditiveModel& model, const DrawPlan& plan) {
  const WeightSampler weights(model.weights, model.seed);
  const DrawChunks chunks(plan.draws);
  std::list<RankWorker> workers;
  share_out(chunks.chunks(), plan.threads, [&]() -> IndexedWork {
    RankWorker& worker = workers.emplace_back(model, weights, plan);
    return [&](std::size_t chunk) {
      chunks.for_blocks_of(chunk, [&](std::uint64_t first, std::size_t draws) { worker.add(first, draws); });
    };
  });
  DrawStatistics statistics{.items = plan.items, .draws = plan.draws};
  for (const RankWorker& worker : workers) add_rank_counts(worker.tally(), statistics);
  return statistics;
}

}  // namespace socta
