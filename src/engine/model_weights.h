#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/danger_model.h"
#include "engine/simplex_sampler.h"

namespace socta {

/// Weights of the methodology's tree, drawn by its laws: of the groups in the composite, and of the
/// indicators within each group. Members without stated weight are no members: they stay at 0 under every
/// law. Serves all threads.
class ModelWeights {
 public:
  ModelWeights(const Methodology& methodology, const DangerModel& model, std::uint64_t seed);

  /// Padded rows of the draws from `first_draw` on: groups, which sum to 1, and indicators, which sum to 1 in
  /// each group.
  void fill(std::uint64_t first_draw, std::span<double> groups, std::span<double> indicators) const;

 private:
  struct Level {
    std::vector<std::size_t> rows;
    SimplexSampler sampler;
  };

  static void fill_level(const Level& level, std::uint64_t first_draw, std::span<double> rows);

  std::vector<Level> groups_;      ///< one, or none where no group has weight
  std::vector<Level> indicators_;  ///< of each group with weight inside
};

/// The law of the group weights, for the positions `members` of the methodology's groups.
WeightLaw group_law(const Methodology& methodology, std::span<const std::size_t> members);

}  // namespace socta
