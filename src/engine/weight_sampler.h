#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/simplex_sampler.h"
#include "engine/weight_model.h"

namespace socta {

/// Draws the weights of a model. Immutable after construction: one sampler serves all threads.
class WeightSampler {
 public:
  WeightSampler(const WeightModel& model, std::uint64_t seed);

  std::size_t rows() const { return group_of_.size() + groups_.members(); }

  /// Fills weight_rows padded rows with the weights of the block that begins at `first_draw`.
  void fill(std::uint64_t first_draw, std::span<double> rows) const;

 private:
  SimplexSampler groups_;
  std::vector<SimplexSampler> indicators_;            ///< by group
  std::vector<std::vector<std::size_t>> members_of_;  ///< by group: its indicators
  std::vector<std::size_t> group_of_;
};

}  // namespace socta
