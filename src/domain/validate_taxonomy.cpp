#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/validate_methodology_parts.h"

namespace socta {
namespace {

using Positions = std::unordered_map<std::string_view, std::size_t>;

enum class Walk { unseen, on_this_path, done };

std::string circle_sentence(const std::vector<CrimeNode>& nodes, const std::vector<std::size_t>& path,
                            std::size_t start) {
  constexpr std::size_t kShown = 10;
  std::string text;
  std::size_t shown_nodes = 0;
  bool inside = false;
  for (const std::size_t position : path) {
    inside = inside || position == start;
    if (inside && ++shown_nodes <= kShown) text += "\"" + nodes[position].code + "\" → ";
  }
  if (shown_nodes > kShown) text += "… → ";
  return "The parents go in a circle: " + text + "\"" + nodes[start].code + "\".";
}

// Follows the parents upward from `start`, marking nodes, so that all walks together are linear.
void walk_up(const std::vector<CrimeNode>& nodes, const Positions& positions, std::size_t start,
             std::vector<Walk>& walks, FieldChecks& checks) {
  std::vector<std::size_t> path;
  std::size_t at = start;
  while (walks[at] == Walk::unseen) {
    walks[at] = Walk::on_this_path;
    path.push_back(at);
    const auto parent = positions.find(nodes[at].parent);
    if (nodes[at].parent.empty() || parent == positions.end()) break;
    at = parent->second;
    if (walks[at] == Walk::on_this_path)
      checks.error(element("crime", at) + ".parent", circle_sentence(nodes, path, at));
  }
  for (const std::size_t position : path) walks[position] = Walk::done;
}

}  // namespace

void validate_taxonomy(const Methodology& methodology, FieldChecks& checks) {
  const std::vector<CrimeNode>& nodes = methodology.crime_nodes;
  checks.codes(nodes, "crime");
  Positions positions;
  for (std::size_t i = 0; i < nodes.size(); ++i) positions.emplace(nodes[i].code, i);
  std::vector<Walk> walks(nodes.size(), Walk::unseen);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    checks.name(nodes[i].name, element("crime", i) + ".name");
    if (!nodes[i].parent.empty() && !positions.contains(nodes[i].parent))
      checks.error(element("crime", i) + ".parent", "There is no crime \"" + nodes[i].parent + "\".");
    walk_up(nodes, positions, i, walks, checks);
  }
}

}  // namespace socta
