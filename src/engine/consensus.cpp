#include "engine/consensus.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace socta {
namespace {

double sorted_quantile(const std::vector<double>& sorted, double p) {
  const double position = p * static_cast<double>(sorted.size() - 1);
  const std::size_t below = static_cast<std::size_t>(position);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

}  // namespace

Consensus consensus(std::span<const double> best_values, const JudgementRules& rules) {
  constexpr double kRounding = 1e-9;  // 2.6 − 1.6 is more than 1 in binary, and 3 of 4 must be 75 %
  Consensus result;
  if (best_values.empty()) return result;
  std::vector<double> sorted(best_values.begin(), best_values.end());
  std::sort(sorted.begin(), sorted.end());
  result.answers = sorted.size();
  result.median = sorted_quantile(sorted, 0.5);
  result.lower_quartile = sorted_quantile(sorted, 0.25);
  result.upper_quartile = sorted_quantile(sorted, 0.75);
  result.interquartile_range = result.upper_quartile - result.lower_quartile;
  const auto near = std::count_if(sorted.begin(), sorted.end(), [&](double value) {
    return std::abs(value - result.median) <= rules.consensus_within + kRounding;
  });
  result.share_within = static_cast<double>(near) / static_cast<double>(sorted.size());
  result.reached = sorted.size() >= 2 && result.share_within >= rules.consensus_share - kRounding;
  return result;
}

}  // namespace socta
