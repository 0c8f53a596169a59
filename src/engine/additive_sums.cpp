#include "engine/additive_sums.h"

#include "engine/fixed_sums.h"
#include "engine/noisy_sums.h"

namespace socta {

namespace {

bool varies(const ScoreModel& scores, const SumLayout& layout) {
  for (std::size_t item = 0; item < scores.items; ++item)
    for (const std::uint32_t column : layout.columns)
      if (scores.of_item(item)[column].kind != ScoreCell::Kind::fixed) return true;
  return false;
}

}  // namespace

AdditiveSums::AdditiveSums(const ScoreModel& scores, SumLayout layout)
    : items_(scores.items), layout_(std::move(layout)), varies_(varies(scores, layout_)) {
  if (varies_) cells_.reserve(items_ * layout_.columns.size());
  if (!varies_) fixed_.reserve(items_ * layout_.columns.size());
  for (std::size_t item = 0; item < items_; ++item) {
    for (const std::uint32_t column : layout_.columns) {
      const ScoreCell& cell = scores.of_item(item)[column];
      if (varies_) cells_.push_back(cell);
      if (!varies_) fixed_.push_back(cell.value);
    }
  }
}

void AdditiveSums::fill(std::uint64_t seed, std::uint64_t first_draw, std::span<const double> weights,
                        std::span<double> rows) const {
  if (!varies_) return fixed_sums(fixed_.data(), items_, layout_, weights.data(), rows.data());
  noisy_sums(cells_, items_, layout_, seed, first_draw, weights.data(), rows.data());
}

}  // namespace socta
