#pragma once

#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// The graph of organised crime groups (method §10): groups, then the crime forms and areas that they name,
/// each in the order of first appearance. Edges without direction: group – form, group – area, and links
/// between groups; several links between the same two count once. Betweenness is the sum over pairs of other
/// nodes of the share of shortest paths that pass through the node (Freeman 1977, by Brandes 2001), each pair
/// once. Components are numbered from 0 by their first node.
std::vector<GraphNode> link_graph(const Assessment& assessment);

}  // namespace socta
