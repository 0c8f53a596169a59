#include "engine/priority.h"

#include <algorithm>
#include <numeric>

namespace socta {
namespace {

/// Shares of draws are sums of quotients: 0.3 + 0.2 has to reach 0.5.
constexpr double kRounding = 1e-9;

bool reaches_class(const Methodology& methodology, const ItemResult& item, const std::string& code) {
  const auto wanted = std::find_if(methodology.classes.begin(), methodology.classes.end(),
                                   [&code](const DangerClass& danger) { return danger.code == code; });
  const std::size_t number = static_cast<std::size_t>(wanted - methodology.classes.begin());
  return item.danger_class && *item.danger_class >= number;
}

double top_probability(const ItemResult& item, std::size_t top) {
  const std::size_t ranks = std::min(top, item.rank_acceptability.size());
  const auto first = item.rank_acceptability.begin();
  return std::accumulate(first, first + static_cast<std::ptrdiff_t>(ranks), 0.0);
}

bool holds(const Methodology& methodology, const PriorityClause& clause, const ItemResult& item) {
  if (!clause.class_at_least && !clause.top && !clause.rise_at_least) return false;
  if (clause.class_at_least && !reaches_class(methodology, item, *clause.class_at_least)) return false;
  if (clause.top && top_probability(item, *clause.top) < clause.probability.value_or(1) - kRounding)
    return false;
  if (clause.rise_at_least && (!item.outlook || item.outlook->p_rise < *clause.rise_at_least - kRounding))
    return false;
  return true;
}

}  // namespace

std::vector<std::size_t> priority_clauses(const Methodology& methodology, const ItemResult& item) {
  std::vector<std::size_t> numbers;
  if (!item.score) return numbers;
  for (std::size_t i = 0; i < methodology.priority_clauses.size(); ++i)
    if (holds(methodology, methodology.priority_clauses[i], item)) numbers.push_back(i + 1);
  return numbers;
}

}  // namespace socta
