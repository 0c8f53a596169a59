#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/score_model.h"
#include "engine/sum_layout.h"

namespace socta {

/// Sums of all items' scores by a layout, ready for many blocks of draws: by noisy_sums, or by fixed_sums
/// where no score of the layout varies. Serves all threads.
class AdditiveSums {
 public:
  AdditiveSums(const ScoreModel& scores, SumLayout layout);

  /// items × layout rows from a padded row of weights for each indicator.
  void fill(std::uint64_t seed, std::uint64_t first_draw, std::span<const double> weights,
            std::span<double> rows) const;

  bool is_fixed() const { return !varies_; }                       ///< no score of the layout varies
  std::span<const double> fixed_scores() const { return fixed_; }  ///< items × columns
  const SumLayout& layout() const { return layout_; }

 private:
  std::size_t items_;
  SumLayout layout_;
  bool varies_;
  std::vector<ScoreCell> cells_{};
  std::vector<double> fixed_{};
};

}  // namespace socta
