#include "engine/draw_run.h"

#include <atomic>
#include <cmath>
#include <list>

#include "engine/aligned_vector.h"
#include "engine/draw_accumulator.h"
#include "engine/draw_chunks.h"
#include "engine/share_out.h"

namespace socta {
namespace {

using ChunkMoments = std::vector<std::vector<Moments>>;

/// Tells how far a run is, whichever thread evaluates.
class Progress {
 public:
  explicit Progress(const DrawPlan& plan) : plan_(plan) {}

  void add(std::size_t draws) {
    const std::uint64_t done = done_ += draws;
    if (plan_.on_progress) plan_.on_progress(static_cast<double>(done) / static_cast<double>(plan_.draws));
  }

 private:
  const DrawPlan& plan_;
  std::atomic<std::uint64_t> done_ = 0;
};

/// One thread's part of a run.
class Worker {
 public:
  Worker(const DrawPlan& plan, const DrawChunks& chunks, DrawEvaluator evaluate, ChunkMoments& moments,
         Progress& progress)
      : chunks_(chunks),
        progress_(progress),
        evaluate_(std::move(evaluate)),
        moments_(moments),
        danger_(plan.items * kDrawsPerBlock),
        weights_(plan.weights * kDrawsPerBlock),
        accumulator_(plan) {}

  void work(std::size_t chunk) {
    chunks_.for_blocks_of(chunk, [this](std::uint64_t first, std::size_t draws) {
      const DrawBlock block{first, draws, danger_, weights_};
      evaluate_(block);
      accumulator_.add(block);
      progress_.add(draws);
    });
    moments_[chunk] = accumulator_.take_moments();
  }

  const DrawAccumulator& accumulator() const { return accumulator_; }

 private:
  const DrawChunks& chunks_;
  Progress& progress_;
  DrawEvaluator evaluate_;
  ChunkMoments& moments_;
  AlignedVector<double> danger_;
  AlignedVector<double> weights_;
  DrawAccumulator accumulator_;
};

void add_moments_to(DrawStatistics& statistics, const ChunkMoments& chunks) {
  for (std::size_t i = 0; i < statistics.items; ++i) {
    Moments all;
    for (const std::vector<Moments>& chunk : chunks) all = merged(all, chunk[i]);
    statistics.mean.push_back(all.mean);
    statistics.sd.push_back(all.count > 1 ? std::sqrt(all.squares / (all.count - 1)) : 0);
    statistics.smallest.push_back(all.smallest);
    statistics.largest.push_back(all.largest);
  }
}

}  // namespace

DrawStatistics run_draws(const DrawPlan& plan, const DrawEvaluatorFactory& make_evaluator) {
  const DrawChunks chunks(plan.draws);
  ChunkMoments moments(chunks.chunks());
  Progress progress(plan);
  std::list<Worker> workers;
  share_out(chunks.chunks(), plan.threads, [&]() -> IndexedWork {
    Worker& worker = workers.emplace_back(plan, chunks, make_evaluator(), moments, progress);
    return [&worker](std::size_t chunk) { worker.work(chunk); };
  });

  DrawStatistics statistics;
  statistics.items = plan.items;
  statistics.draws = plan.draws;
  statistics.histogram_low = plan.lowest;
  statistics.histogram_high = plan.highest;
  for (const Worker& worker : workers) worker.accumulator().add_counts_to(statistics);
  if (plan.statistics.moments || plan.statistics.quantiles) add_moments_to(statistics, moments);
  return statistics;
}

}  // namespace socta
