#include <cmath>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/validate_methodology_parts.h"

namespace socta {
namespace {

// What goes into an aggregation, and how a sentence calls it.
struct Inputs {
  std::string_view kind;
  std::size_t count = 0;
  std::unordered_set<std::string_view> codes{};

  void add(std::string_view code) {
    ++count;
    codes.insert(code);
  }
};

void validate_owa(const Aggregation& aggregation, const Inputs& inputs, const std::string& field,
                  FieldChecks& checks) {
  const std::vector<double>& weights = aggregation.owa_weights;
  if (weights.size() != inputs.count)
    checks.error(field, "There are " + std::to_string(weights.size()) + " weights for " +
                            std::to_string(inputs.count) + " " + std::string(inputs.kind) +
                            "s; expected one each, that of the highest score first.");
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    checks.at_least(weights[i], 0, element(field, i));
    sum += weights[i];
  }
  if (!weights.empty() && !(sum > 0 && std::isfinite(sum)))
    checks.error(field, "The weights sum to zero; at least one must be above 0.");
}

void validate_veto_rule(const VetoRule& rule, const Inputs& inputs, const std::string& here,
                        FieldChecks& checks) {
  if (!inputs.codes.contains(rule.code))
    checks.error(here + ".code",
                 "There is no " + std::string(inputs.kind) + " \"" + rule.code + "\" that counts here.");
  checks.within(rule.at_least, 0, 1, here + ".at_least");
  if (!rule.floor && !rule.cap) checks.error(here, "The rule needs a floor or a cap.");
  if (rule.floor) checks.within(*rule.floor, 0, 1, here + ".floor");
  if (rule.cap) checks.within(*rule.cap, 0, 1, here + ".cap");
  if (rule.floor && rule.cap && *rule.floor > *rule.cap)
    checks.error(here + ".floor", "The floor lies above the cap.");
}

void validate_aggregation(const Aggregation& aggregation, const Inputs& inputs, const std::string& field,
                          FieldChecks& checks) {
  if (!std::isfinite(aggregation.power)) checks.error(field + ".power", "The power is not a finite number.");
  if (aggregation.kind != AggregationKind::power && aggregation.power != 1)
    checks.error(field + ".power", "A power belongs to the kind \"power\" only.");
  if (aggregation.kind == AggregationKind::owa)
    validate_owa(aggregation, inputs, field + ".owa_weights", checks);
  else if (!aggregation.owa_weights.empty())
    checks.error(field + ".owa_weights", "OWA weights belong to the kind \"owa\" only.");
  if (aggregation.kind != AggregationKind::veto && !aggregation.veto_rules.empty())
    checks.error(field + ".veto", "Veto rules belong to the kind \"veto\" only.");
  if (aggregation.kind == AggregationKind::veto && aggregation.veto_rules.empty())
    checks.error(field, "The kind \"veto\" needs at least one rule.");
  for (std::size_t i = 0; i < aggregation.veto_rules.size(); ++i)
    validate_veto_rule(aggregation.veto_rules[i], inputs, element(field + ".veto", i), checks);
}

Inputs groups_that_count(const Methodology& methodology) {
  Inputs inputs{"group"};
  for (const IndicatorGroup& group : methodology.groups)
    if (group.axis != Axis::context) inputs.add(group.code);
  return inputs;
}

void validate_group_aggregations(const Methodology& methodology, FieldChecks& checks) {
  std::unordered_map<std::string_view, Inputs> inputs;
  for (const Indicator& indicator : methodology.indicators) inputs[indicator.group].add(indicator.code);
  for (std::size_t i = 0; i < methodology.groups.size(); ++i) {
    Inputs& own = inputs[methodology.groups[i].code];
    own.kind = "indicator";
    validate_aggregation(methodology.groups[i].aggregation, own, element("group", i) + ".aggregation",
                         checks);
  }
}

}  // namespace

void validate_aggregations(const Methodology& methodology, FieldChecks& checks) {
  validate_group_aggregations(methodology, checks);
  const Inputs groups = groups_that_count(methodology);
  validate_aggregation(methodology.aggregation, groups, "aggregation", checks);
  const std::vector<Aggregation>& alternatives = methodology.uncertainty.aggregation_alternatives;
  for (std::size_t i = 0; i < alternatives.size(); ++i)
    validate_aggregation(alternatives[i], groups, element("uncertainty.aggregation_alternatives", i), checks);
}

}  // namespace socta
