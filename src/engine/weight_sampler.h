#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/simplex_sampler.h"
#include "engine/weight_model.h"

namespace socta {

/// What an indicator's weight is a share of.
enum class WeightOf { group, danger };

/// Draws the weights of a model. Immutable after construction: one sampler serves all threads.
class WeightSampler {
 public:
  WeightSampler(const WeightModel& model, std::uint64_t seed);

  std::size_t groups() const { return groups_in_all_; }
  std::size_t indicators() const { return indicators_in_all_; }

  /// Fills padded rows with the weights of the block that begins at `first_draw`: a row for each group, which
  /// sum to 1, and for each indicator its share of its group or of the danger.
  void fill(std::uint64_t first_draw, WeightOf whole, std::span<double> group_rows,
            std::span<double> indicator_rows) const;

 private:
  /// The members that have weight, and how they are drawn.
  struct Level {
    std::size_t group = 0;  ///< that they are in; none of the groups' own level
    std::vector<std::size_t> rows{};
    SimplexSampler sampler;
  };

  static std::optional<Level> group_level(const WeightModel& model, std::uint64_t seed);
  static std::optional<Level> member_level(const WeightModel& model, std::uint64_t seed, std::size_t group);
  static void fill_level(const Level& level, std::uint64_t first_draw, std::span<double> rows,
                         const double* scale);

  std::size_t groups_in_all_;
  std::size_t indicators_in_all_;
  std::optional<Level> groups_;            ///< nullopt where no group has weight
  std::vector<Level> indicators_;          ///< of each group with weight inside
  std::vector<std::size_t> empty_groups_;  ///< rows that stay at 0
  std::vector<std::size_t> empty_indicators_;
};

}  // namespace socta
