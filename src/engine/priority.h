#pragma once

#include <cstddef>
#include <vector>

#include "domain/methodology.h"
#include "domain/results.h"

namespace socta {

/// Numbers (from 1) of the methodology's priority clauses that hold for an item (method §11); the item is
/// proposed when there is any. All stated members of a clause must hold:
///   class_at_least  the class of the point score is that one or above
///   top             P(rank ≤ top) ≥ probability, from the rank acceptability
///   rise_at_least   P(rise) ≥, which an item without an outlook does not reach
/// A clause that states nothing never holds, and no clause holds for an item of which nothing is known.
///
/// The rule looks at scores and ranks, and both may rest on little: see
/// domain/needed_knowledge.h.
std::vector<std::size_t> priority_clauses(const Methodology& methodology, const ItemResult& item);

}  // namespace socta
