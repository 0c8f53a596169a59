#include <cmath>
#include <set>
#include <string_view>

#include "domain/message_text.h"
#include "domain/validate_methodology_parts.h"
#include "domain/validate_scale.h"

namespace socta {
namespace {

// Below, a draw is all one weight, and gamma quantiles underflow; above, the weights are as good as fixed.
constexpr double kLowestConcentration = 0.1;
constexpr double kHighestConcentration = 1e6;

constexpr double kMostDraws = 1e9;

// Sums of stated decimals such as 0.1 + 0.2 + 0.7 miss 1 by some units of 2⁻⁵³.
constexpr double kRounding = 1e-9;

std::set<std::string_view> counting_groups(const Methodology& methodology) {
  std::set<std::string_view> codes;
  for (const IndicatorGroup& group : methodology.groups)
    if (group.axis != Axis::context) codes.insert(group.code);
  return codes;
}

void check_group(const std::string& code, const std::string& field, const std::set<std::string_view>& groups,
                 std::set<std::string_view>& seen, FieldChecks& checks) {
  if (!groups.contains(code)) checks.error(field, "There is no group \"" + code + "\" that counts.");
  if (!seen.insert(code).second) checks.error(field, "The group \"" + code + "\" stands twice.");
}

void validate_order(const UncertaintyRules& rules, const std::set<std::string_view>& groups,
                    FieldChecks& checks) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < rules.order.size(); ++i)
    check_group(rules.order[i], element("uncertainty.order", i), groups, seen, checks);
  if (rules.group_weights != WeightUncertainty::simplex_ordered) return;
  for (const std::string_view group : groups)
    if (!seen.contains(group))
      checks.error("uncertainty.order",
                   "The group \"" + std::string(group) + "\" is missing from the order.");
}

void validate_intervals(const UncertaintyRules& rules, const std::set<std::string_view>& groups,
                        FieldChecks& checks) {
  std::set<std::string_view> seen;
  double sum_low = 0;
  double sum_high = 0;
  for (std::size_t i = 0; i < rules.intervals.size(); ++i) {
    const WeightInterval& interval = rules.intervals[i];
    const std::string here = element("uncertainty.intervals", i);
    check_group(interval.group, here + ".group", groups, seen, checks);
    checks.within(interval.low, 0, 1, here + ".low");
    checks.within(interval.high, 0, 1, here + ".high");
    if (interval.low > interval.high) checks.error(here + ".low", "The low end lies above the high end.");
    sum_low += interval.low;
    sum_high += interval.high;
  }
  if (rules.group_weights != WeightUncertainty::simplex_intervals) return;
  for (const std::string_view group : groups)
    if (!seen.contains(group)) sum_high += 1;
  if (sum_low > 1 + kRounding || sum_high < 1 - kRounding)
    checks.error("uncertainty.intervals",
                 "No weights that sum to 1 lie within these intervals: the low ends sum to " +
                     shown_number(sum_low) + ", the high ends to " + shown_number(sum_high) + ".");
}

bool is_of_groups_only(WeightUncertainty kind) {
  return kind == WeightUncertainty::simplex || kind == WeightUncertainty::simplex_ordered ||
         kind == WeightUncertainty::simplex_intervals;
}

}  // namespace

void validate_uncertainty(const Methodology& methodology, Problems& problems) {
  FieldChecks checks(problems);
  const UncertaintyRules& rules = methodology.uncertainty;
  if (is_of_groups_only(rules.indicator_weights))
    checks.error("uncertainty.indicator_weights",
                 "Weights of indicators can be fixed, dirichlet or uniform_factors.");
  checks.within(rules.concentration, kLowestConcentration, kHighestConcentration,
                "uncertainty.concentration");
  checks.within(rules.factor, 0, 1, "uncertainty.factor");
  checks.within(rules.sigma, 0, 1, "uncertainty.sigma");
  checks.within(static_cast<double>(rules.draws), 1, kMostDraws, "uncertainty.draws");
  const std::set<std::string_view> groups = counting_groups(methodology);
  validate_order(rules, groups, checks);
  validate_intervals(rules, groups, checks);
  for (std::size_t i = 0; i < rules.normaliser_alternatives.size(); ++i)
    validate_normaliser(rules.normaliser_alternatives[i], element("uncertainty.normaliser_alternatives", i),
                        problems);
}

}  // namespace socta
