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

}  // namespace socta
