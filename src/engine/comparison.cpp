#include "engine/comparison.h"

#include <algorithm>
#include <cmath>

namespace socta {
namespace {

constexpr double kNormal95 = 1.6448536269514722;

const ItemResult* find_item(const Results& results, const std::string& item) {
  const auto found = std::find_if(results.item_results.begin(), results.item_results.end(),
                                  [&item](const ItemResult& result) { return result.item == item; });
  return found == results.item_results.end() ? nullptr : &*found;
}

Movement movement_of(const ItemComparison& compared) {
  if (!compared.before || !compared.after) return Movement::unknown;
  const double change = *compared.after - *compared.before;
  if (std::abs(change) <= kNormal95 * compared.change_sd) return Movement::within_uncertainty;
  return change > 0 ? Movement::rose : Movement::fell;
}

ItemComparison compare_item(const ItemResult& before, const ItemResult& after) {
  ItemComparison compared{.item = after.item,
                          .before = before.score,
                          .after = after.score,
                          .rank_before = before.rank,
                          .rank_after = after.rank,
                          .change_sd = std::hypot(before.spread.sd, after.spread.sd),
                          .class_changed = before.danger_class != after.danger_class};
  compared.movement = movement_of(compared);
  return compared;
}

}  // namespace

Comparison compare(const Results& before, const Results& after) {
  Comparison comparison{.same_run = before.run == after.run,
                        .same_methodology = before.run.methodology_hash == after.run.methodology_hash};
  for (const std::size_t i : ranking(after)) {
    const ItemResult& item = after.item_results[i];
    const ItemResult* earlier = find_item(before, item.item);
    comparison.items.push_back(earlier ? compare_item(*earlier, item)
                                       : ItemComparison{.item = item.item,
                                                        .movement = Movement::appeared,
                                                        .after = item.score,
                                                        .rank_after = item.rank});
  }
  for (const std::size_t i : ranking(before)) {
    const ItemResult& item = before.item_results[i];
    if (!find_item(after, item.item))
      comparison.items.push_back({.item = item.item,
                                  .movement = Movement::disappeared,
                                  .before = item.score,
                                  .rank_before = item.rank});
  }
  return comparison;
}

}  // namespace socta
