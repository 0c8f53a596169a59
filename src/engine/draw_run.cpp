#include "engine/draw_run.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <thread>

#include "engine/draw_accumulator.h"

namespace socta {
namespace {

/// Draws are handed out in at most this many chunks, whatever the number of threads: moments are merged by
/// chunk.
constexpr std::uint64_t kChunks = 128;

class Run {
 public:
  explicit Run(const DrawPlan& plan)
      : plan_(plan),
        blocks_((plan.draws + kDrawsPerBlock - 1) / kDrawsPerBlock),
        blocks_per_chunk_((blocks_ + kChunks - 1) / kChunks),
        chunk_moments_((blocks_ + blocks_per_chunk_ - 1) / blocks_per_chunk_) {}

  std::size_t chunks() const { return chunk_moments_.size(); }

  void work(const DrawEvaluator& evaluate, DrawAccumulator& accumulator) {
    std::vector<double> danger(plan_.items * kDrawsPerBlock);
    std::vector<double> weights(plan_.weights * kDrawsPerBlock);
    for (std::size_t chunk = next_chunk_++; chunk < chunks(); chunk = next_chunk_++) {
      const std::uint64_t end = std::min<std::uint64_t>(blocks_, (chunk + 1) * blocks_per_chunk_);
      for (std::uint64_t b = chunk * blocks_per_chunk_; b < end; ++b) {
        const std::uint64_t first = b * kDrawsPerBlock;
        const DrawBlock block{first, std::min<std::uint64_t>(kDrawsPerBlock, plan_.draws - first), danger,
                              weights};
        evaluate(block);
        accumulator.add(block);
      }
      chunk_moments_[chunk] = accumulator.take_moments();
    }
  }

  /// Lets the other workers end early after one has failed.
  void stop() { next_chunk_ = chunks(); }

  Moments moments_of(std::size_t item) const {
    Moments all;
    for (const std::vector<Moments>& chunk : chunk_moments_) all = merged(all, chunk[item]);
    return all;
  }

 private:
  const DrawPlan& plan_;
  std::uint64_t blocks_;
  std::uint64_t blocks_per_chunk_;
  std::vector<std::vector<Moments>> chunk_moments_;
  std::atomic<std::size_t> next_chunk_ = 0;
};

void add_moments_to(DrawStatistics& statistics, const Run& run) {
  for (std::size_t i = 0; i < statistics.items; ++i) {
    const Moments all = run.moments_of(i);
    statistics.mean.push_back(all.mean);
    statistics.sd.push_back(all.count > 1 ? std::sqrt(all.squares / (all.count - 1)) : 0);
    statistics.smallest.push_back(all.smallest);
    statistics.largest.push_back(all.largest);
  }
}

void work_on_threads(Run& run, const std::vector<DrawEvaluator>& evaluators,
                     std::vector<DrawAccumulator>& accumulators) {
  std::vector<std::exception_ptr> failures(evaluators.size());
  const auto worker = [&](std::size_t n) {
    try {
      run.work(evaluators[n], accumulators[n]);
    } catch (...) {
      failures[n] = std::current_exception();
      run.stop();
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t n = 1; n < evaluators.size(); ++n) threads.emplace_back(worker, n);
    worker(0);
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace

DrawStatistics run_draws(const DrawPlan& plan, const DrawEvaluatorFactory& make_evaluator) {
  Run run(plan);
  const std::size_t workers = std::clamp<std::size_t>(plan.threads, 1, run.chunks());
  std::vector<DrawEvaluator> evaluators;
  std::vector<DrawAccumulator> accumulators;
  for (std::size_t n = 0; n < workers; ++n) {
    evaluators.push_back(make_evaluator());
    accumulators.emplace_back(plan);
  }
  work_on_threads(run, evaluators, accumulators);

  DrawStatistics statistics;
  statistics.items = plan.items;
  statistics.draws = plan.draws;
  statistics.histogram_low = plan.lowest;
  statistics.histogram_high = plan.highest;
  for (const DrawAccumulator& accumulator : accumulators) accumulator.add_counts_to(statistics);
  if (plan.statistics.moments || plan.statistics.quantiles) add_moments_to(statistics, run);
  return statistics;
}

}  // namespace socta
