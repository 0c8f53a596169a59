#include "engine/link_graph.h"

#include <gtest/gtest.h>

#include <random>

namespace socta {
namespace {

constexpr double kRounding = 1e-9;  // sums of quotients of small numbers

Assessment groups(std::size_t count, const std::vector<std::pair<int, int>>& links) {
  Assessment assessment;
  for (std::size_t i = 0; i < count; ++i) assessment.groups.push_back({"g" + std::to_string(i)});
  for (const auto& [from, to] : links)
    assessment.group_links.push_back({"g" + std::to_string(from), "g" + std::to_string(to)});
  return assessment;
}

std::vector<double> betweenness(const std::vector<GraphNode>& nodes) {
  std::vector<double> values;
  for (const GraphNode& node : nodes) values.push_back(node.betweenness);
  return values;
}

TEST(LinkGraph, KnownGraphsHaveTheirKnownBetweenness) {
  const struct {
    const char* what;
    std::size_t count;
    std::vector<std::pair<int, int>> links;
    std::vector<double> expected;
  } table[] = {
      {"path", 5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}, {0, 3, 4, 3, 0}},
      {"star", 5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}, {6, 0, 0, 0, 0}},
      {"cycle of four", 4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}, {0.5, 0.5, 0.5, 0.5}},
      {"complete", 4, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}, {0, 0, 0, 0}},
      {"repeated links and a loop", 3, {{0, 1}, {1, 0}, {1, 2}, {2, 2}}, {0, 1, 0}},
      {"no links", 2, {}, {0, 0}},
  };
  for (const auto& row : table)
    EXPECT_EQ(betweenness(link_graph(groups(row.count, row.links))), row.expected) << row.what;
}

TEST(LinkGraph, FormsAndAreasAreNodesOfTheirOwnKind) {
  Assessment assessment = groups(3, {});
  assessment.groups[0].items = {"fraud"};
  assessment.groups[1].items = {"fraud", "robbery"};
  assessment.groups[1].areas = {"fraud"};
  const auto nodes = link_graph(assessment);
  const std::vector<GraphNode> expected{{"g0", "group", 1, 0, 0},     {"g1", "group", 3, 5, 0},
                                        {"g2", "group", 0, 0, 1},     {"fraud", "item", 2, 3, 0},
                                        {"robbery", "item", 1, 0, 0}, {"fraud", "area", 1, 0, 0}};
  EXPECT_EQ(nodes, expected);
}

TEST(LinkGraph, IsEmptyWithoutGroups) { EXPECT_TRUE(link_graph({}).empty()); }

/// Betweenness from distances and path counts of all pairs.
std::vector<double> by_definition(std::size_t n, const std::vector<std::pair<int, int>>& links) {
  std::vector<std::vector<double>> distance(n, std::vector<double>(n, 1e9)),
      paths(n, std::vector<double>(n, 0));
  std::vector<std::vector<bool>> edge(n, std::vector<bool>(n, false));
  for (const auto& [a, b] : links) edge[a][b] = edge[b][a] = true;
  for (std::size_t s = 0; s < n; ++s) {
    distance[s][s] = 0;
    paths[s][s] = 1;
    for (std::size_t d = 0; d < n; ++d)
      for (std::size_t v = 0; v < n; ++v)
        for (std::size_t w = 0; w < n && distance[s][v] == static_cast<double>(d); ++w)
          if (edge[v][w] && distance[s][w] >= static_cast<double>(d + 1)) {
            distance[s][w] = static_cast<double>(d + 1);
            paths[s][w] += paths[s][v];
          }
  }
  std::vector<double> result(n, 0);
  for (std::size_t v = 0; v < n; ++v)
    for (std::size_t s = 0; s < n; ++s)
      for (std::size_t t = s + 1; t < n; ++t)
        if (s != v && t != v && paths[s][t] > 0 && distance[s][v] + distance[v][t] == distance[s][t])
          result[v] += paths[s][v] * paths[v][t] / paths[s][t];
  return result;
}

TEST(LinkGraph, BetweennessAgreesWithItsDefinitionOnRandomGraphs) {
  std::mt19937 random(3);
  for (int trial = 0; trial < 20; ++trial) {
    std::vector<std::pair<int, int>> links;
    for (int a = 0; a < 9; ++a)
      for (int b = a + 1; b < 9; ++b)
        if (random() % 4 == 0) links.emplace_back(a, b);
    const auto expected = by_definition(9, links);
    const auto found = betweenness(link_graph(groups(9, links)));
    for (std::size_t v = 0; v < 9; ++v) EXPECT_NEAR(found[v], expected[v], kRounding) << trial << ' ' << v;
  }
}

}  // namespace
}  // namespace socta
