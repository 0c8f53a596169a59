#include "figure/group_graph_layout.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

using Order = std::vector<std::size_t>;

TEST(GroupGraphLayout, SideNodesStandBesideTheirNeighbours) {
  // Node 0 hangs on the last of the middle column, node 2 on its first, node 1 on both.
  EXPECT_EQ(side_order(3, {{1, 0}, {0, 1}, {1, 1}, {0, 2}}, {0, 1}), (Order{2, 1, 0}));
  EXPECT_EQ(side_order(3, {{1, 0}, {0, 1}, {1, 1}, {0, 2}}, {1, 0}), (Order{0, 1, 2}));
}

TEST(GroupGraphLayout, NodesWithoutEdgesComeLastInTheirOrder) {
  EXPECT_EQ(side_order(3, {{0, 2}}, {0}), (Order{2, 0, 1}));
  EXPECT_EQ(side_order(0, {}, {}), Order{});
}

}  // namespace
}  // namespace socta
