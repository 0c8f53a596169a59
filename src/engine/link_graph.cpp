#include "engine/link_graph.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace socta {
namespace {

/// Neighbours of each node, rising and without repetition.
using Neighbours = std::vector<std::vector<std::size_t>>;

class GraphBuilder {
 public:
  explicit GraphBuilder(const Assessment& assessment) {
    for (const CrimeGroup& group : assessment.groups) node("group", group.code);
    for (const CrimeGroup& group : assessment.groups)
      for (const std::string& item : group.items) connect(node("group", group.code), node("item", item));
    for (const CrimeGroup& group : assessment.groups)
      for (const std::string& area : group.areas) connect(node("group", group.code), node("area", area));
    for (const GroupLink& link : assessment.group_links)
      connect(node("group", link.from), node("group", link.to));
    for (auto& of_node : neighbours_) {
      std::sort(of_node.begin(), of_node.end());
      of_node.erase(std::unique(of_node.begin(), of_node.end()), of_node.end());
    }
  }

  const std::vector<GraphNode>& nodes() const { return nodes_; }
  const Neighbours& neighbours() const { return neighbours_; }

 private:
  std::size_t node(const std::string& kind, const std::string& code) {
    const auto [found, added] = numbers_.emplace(std::pair{kind, code}, nodes_.size());
    if (added) {
      nodes_.push_back({code, kind});
      neighbours_.emplace_back();
    }
    return found->second;
  }

  void connect(std::size_t a, std::size_t b) {
    if (a == b) return;
    neighbours_[a].push_back(b);
    neighbours_[b].push_back(a);
  }

  std::vector<GraphNode> nodes_;
  Neighbours neighbours_;
  std::map<std::pair<std::string, std::string>, std::size_t> numbers_;
};

/// Shortest paths from one node: nodes by distance, how many shortest paths lead to each, and by which
/// neighbours.
struct ShortestPaths {
  std::vector<std::size_t> by_distance;
  std::vector<double> count;
  Neighbours predecessors;
};

ShortestPaths shortest_paths(const Neighbours& neighbours, std::size_t source) {
  const std::size_t far = neighbours.size();
  std::vector<std::size_t> distance(far, far);
  ShortestPaths paths{{source}, std::vector<double>(far, 0.0), Neighbours(far)};
  distance[source] = 0;
  paths.count[source] = 1;
  for (std::size_t next = 0; next < paths.by_distance.size(); ++next) {
    const std::size_t from = paths.by_distance[next];
    for (const std::size_t to : neighbours[from]) {
      if (distance[to] == far) {
        distance[to] = distance[from] + 1;
        paths.by_distance.push_back(to);
      }
      if (distance[to] != distance[from] + 1) continue;
      paths.count[to] += paths.count[from];
      paths.predecessors[to].push_back(from);
    }
  }
  return paths;
}

void add_betweenness_from(const Neighbours& neighbours, std::size_t source, std::vector<GraphNode>& nodes) {
  const ShortestPaths paths = shortest_paths(neighbours, source);
  std::vector<double> dependency(nodes.size(), 0.0);
  for (auto node = paths.by_distance.rbegin(); node != paths.by_distance.rend(); ++node) {
    for (const std::size_t before : paths.predecessors[*node])
      dependency[before] += paths.count[before] / paths.count[*node] * (1 + dependency[*node]);
    // Every pair is met twice, once from each end.
    if (*node != source) nodes[*node].betweenness += dependency[*node] / 2;
  }
}

void number_components(const Neighbours& neighbours, std::vector<GraphNode>& nodes) {
  std::vector<bool> seen(nodes.size(), false);
  std::size_t component = 0;
  for (std::size_t first = 0; first < nodes.size(); ++first) {
    if (seen[first]) continue;
    for (const std::size_t node : shortest_paths(neighbours, first).by_distance) {
      seen[node] = true;
      nodes[node].component = component;
    }
    ++component;
  }
}

}  // namespace

std::vector<GraphNode> link_graph(const Assessment& assessment) {
  const GraphBuilder graph(assessment);
  std::vector<GraphNode> nodes = graph.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].degree = graph.neighbours()[i].size();
    add_betweenness_from(graph.neighbours(), i, nodes);
  }
  number_components(graph.neighbours(), nodes);
  return nodes;
}

}  // namespace socta
