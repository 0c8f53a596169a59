#include "engine/structural_break.h"

#include <algorithm>
#include <cmath>

namespace socta {
namespace {

/// What rounding of logarithms leaves between equal growths.
constexpr double kRounding = 1e-12;

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

Breaks structural_breaks(std::span<const LogGrowth> growths, const BreakRule& rule) {
  Breaks result;
  std::vector<double> defined;
  for (const LogGrowth& growth : growths)
    if (growth.growth) defined.push_back(*growth.growth);
  result.growths = defined.size();
  result.undefined = growths.size() - defined.size();
  if (defined.size() < 3) return result;
  result.median = median(defined);
  std::vector<double> deviations;
  deviations.reserve(defined.size());
  for (const double value : defined) deviations.push_back(std::abs(value - result.median));
  result.mad = median(deviations);
  if (result.mad < kRounding) result.mad = 0;
  result.state = result.mad > 0 ? BreakState::computed : BreakState::no_spread;
  const double limit = result.mad > 0 ? rule.k * result.mad : rule.jump_without_spread;
  for (const LogGrowth& growth : growths)
    if (growth.growth && std::abs(*growth.growth - result.median) > limit) result.breaks.push_back(growth);
  return result;
}

Breaks structural_breaks(const ComparableSeries& series, const BreakRule& rule) {
  return structural_breaks(yearly_growth(series), rule);
}

}  // namespace socta
