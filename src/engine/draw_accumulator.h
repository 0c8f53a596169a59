#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/danger_tally.h"
#include "engine/draw_block.h"
#include "engine/draw_run.h"
#include "engine/rank_tally.h"

namespace socta {

/// `plan.rank_columns`, or what it stands for when it is 0.
std::size_t counted_ranks(const DrawPlan& plan);

/// Adds the counts of a tally to a result's rank counts, which are empty or sized alike.
void add_rank_counts(const RankTally& tally, DrawStatistics& statistics);

/// What one worker keeps of the blocks that it evaluated. Everything is an exact count except the moments,
/// which are handed over chunk by chunk so that the run can merge them in the order of the draws.
class DrawAccumulator {
 public:
  explicit DrawAccumulator(const DrawPlan& plan);

  /// Adds a block. Overwrites its padding.
  void add(const DrawBlock& block);

  /// Moments of the items since the last call.
  std::vector<Moments> take_moments();

  /// Adds the counts to a result whose vectors are empty or sized alike.
  void add_counts_to(DrawStatistics& statistics) const;

 private:
  void add_values(const double* row, std::size_t item, std::size_t draws);
  void add_pairs(std::span<const double> danger, std::size_t draws, bool any_tied);
  void add_first_weights(const DrawBlock& block, const RankTally::BlockOrder& order);
  void credit(const DrawBlock& block, std::size_t item, std::size_t draw);

  DrawPlan plan_;
  std::size_t bins_;
  std::vector<Moments> moments_;
  std::vector<std::uint32_t> histogram_;
  std::vector<std::uint32_t> class_counts_;
  std::vector<std::uint32_t> above_counts_;
  RankTally ranks_;
  std::vector<std::uint32_t> first_counts_;
  std::vector<std::uint64_t> first_weights_;  ///< sums in units of 2^-32: order of addition does not matter
};

}  // namespace socta
