#include "engine/additive_sums.h"

#include <algorithm>

#include "engine/fixed_sums.h"
#include "engine/noisy_sums.h"

namespace socta {

AdditiveSums::AdditiveSums(const ScoreModel& scores, SumLayout layout)
    : items_(scores.items), layout_(std::move(layout)) {
  for (std::size_t item = 0; item < items_; ++item)
    for (const std::uint32_t column : layout_.columns) cells_.push_back(scores.of_item(item)[column]);
  if (!std::ranges::all_of(cells_, [](const ScoreCell& cell) { return cell.kind == ScoreCell::Kind::fixed; }))
    return;
  for (const ScoreCell& cell : cells_) fixed_.push_back(cell.value);
}

void AdditiveSums::fill(std::uint64_t seed, std::uint64_t first_draw, std::span<const double> weights,
                        std::span<double> rows) const {
  if (is_fixed()) return fixed_sums(fixed_.data(), items_, layout_, weights.data(), rows.data());
  noisy_sums(cells_, items_, layout_, seed, first_draw, weights.data(), rows.data());
}

}  // namespace socta
