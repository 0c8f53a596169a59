#include "domain/results.h"

#include <algorithm>
#include <numeric>

namespace socta {

std::vector<std::size_t> ranking(const Results& results) {
  std::vector<std::size_t> order(results.item_results.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&results](std::size_t a, std::size_t b) {
    return results.item_results[a].score > results.item_results[b].score;
  });
  return order;
}

const ItemResult* find_item_result(const Results& results, std::string_view item) {
  const auto found = std::ranges::find(results.item_results, item, &ItemResult::item);
  return found == results.item_results.end() ? nullptr : &*found;
}

const IndicatorResult* find_cell(const ItemResult& item, std::string_view indicator) {
  for (const GroupResult& group : item.groups)
    for (const IndicatorResult& cell : group.indicators)
      if (cell.indicator == indicator) return &cell;
  return nullptr;
}

}  // namespace socta
