#include "figure/group_graph_layout.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace socta {

std::vector<std::size_t> side_order(std::size_t nodes, const std::vector<SideEdge>& edges,
                                    const std::vector<std::size_t>& middle_order) {
  std::vector<double> place(middle_order.size());
  for (std::size_t i = 0; i < middle_order.size(); ++i) place[middle_order[i]] = static_cast<double>(i);
  std::vector<double> sum(nodes, 0);
  std::vector<double> count(nodes, 0);
  for (const SideEdge& edge : edges) {
    sum[edge.side] += place[edge.middle];
    ++count[edge.side];
  }
  std::vector<double> centre(nodes, std::numeric_limits<double>::max());
  for (std::size_t i = 0; i < nodes; ++i)
    if (count[i] > 0) centre[i] = sum[i] / count[i];
  std::vector<std::size_t> order(nodes);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return centre[a] < centre[b]; });
  return order;
}

}  // namespace socta
