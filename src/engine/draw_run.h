#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/draw_block.h"
#include "engine/draw_statistics.h"

namespace socta {

/// A Monte Carlo run: how many draws of what, on how many threads, and what is kept of them.
struct DrawPlan {
  std::size_t items = 0;
  std::size_t weights = 0;  ///< rows of weights that the evaluator reports; 0 = none
  std::uint64_t draws = 0;  ///< 1 … 2^32 − 1
  unsigned threads = 1;     ///< changes no result
  double lowest = 0;        ///< range of danger, for the histogram
  double highest = 1;
  std::vector<double> class_limits{};  ///< rising lower limits of all classes but the lowest
  std::size_t rank_columns = 0;        ///< 0 = all ranks up to 1 000 items, the first 100 beyond
  StatisticsRequest statistics{};
  std::function<void(double)> on_progress{};  ///< told the share of draws done, by several threads at once
};

/// Evaluates every draw and keeps its statistics. Memory does not grow with draws. Rethrows what an evaluator
/// throws.
DrawStatistics run_draws(const DrawPlan& plan, const DrawEvaluatorFactory& make_evaluator);

}  // namespace socta
