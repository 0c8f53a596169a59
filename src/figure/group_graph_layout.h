#pragma once

#include <cstddef>
#include <vector>

namespace socta {

/// An edge between a node of the middle column and one of a side column, by their positions.
struct SideEdge {
  std::size_t middle = 0;
  std::size_t side = 0;
};

/// Order of the nodes of a side column, top first, so that few edges cross: by the mean place of their
/// neighbours in the middle column, whose order is `middle_order`; ties by position. Nodes without edges come
/// last. Same input, same order.
std::vector<std::size_t> side_order(std::size_t nodes, const std::vector<SideEdge>& edges,
                                    const std::vector<std::size_t>& middle_order);

}  // namespace socta
