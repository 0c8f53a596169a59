#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "domain/results.h"
#include "engine/cells.h"
#include "engine/danger_draws.h"
#include "engine/draw_model.h"
#include "engine/draw_run.h"
#include "engine/draw_statistics.h"

namespace socta {

/// What every Monte Carlo run over a case needs; the references must outlive the runs.
struct DrawCase {
  const Methodology& methodology;
  const DangerModel& model;
  const CellGrid& cells;
  const ScoreModel& scores;  ///< of the cells
  const WeightSampler& weights;
  std::uint64_t seed = 0;
  std::uint64_t draws = 10000;
  unsigned threads = 1;  ///< changes no result
  std::function<void(double)>
      on_progress{};  ///< share of the run's draws that is done; called from worker threads

  DrawModel drawn() const { return {model, scores, weights, seed}; }
};

/// Danger of every item over all uncertain inputs together (method §6), with ranks, pairs, classes and, for
/// each item, the mean group weights of the draws in which it is first.
DrawStatistics danger_statistics(const DrawCase& input);

/// Moments and histogram of every group score; row item × groups + group.
DrawStatistics group_statistics(const DrawCase& input);

/// Mean, deviation and the five quantiles of one row.
Spread spread_of(const DrawStatistics& statistics, std::size_t row);

/// Spread, class probabilities, ranks, central weights and the confidence factor into the items' results; P(i
/// above j) with ties counted half into `pairwise`. The confidence factor of an item needs a run of its own
/// with its central weights; it is left alone here.
void put_danger_statistics(const DrawStatistics& statistics, std::vector<ItemResult>& items,
                           std::vector<std::vector<double>>& pairwise);

}  // namespace socta
