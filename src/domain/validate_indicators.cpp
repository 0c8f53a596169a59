#include <cmath>
#include <string_view>
#include <unordered_map>

#include "domain/validate_methodology_parts.h"
#include "domain/validate_scale.h"

namespace socta {
namespace {

// What an indicator may set over its scale is left out of the comparison: direction and anchors.
bool is_same_scale(Scale a, const Scale& b) {
  if (a.points.size() != b.points.size()) return false;
  a.direction = b.direction;
  for (std::size_t i = 0; i < a.points.size(); ++i) a.points[i].anchor = b.points[i].anchor;
  return a == b;
}

void validate_scales(const Methodology& methodology, Problems& problems) {
  FieldChecks checks(problems);
  std::unordered_map<std::string_view, const Scale*> first;
  for (std::size_t i = 0; i < methodology.indicators.size(); ++i) {
    const Scale& scale = methodology.indicators[i].scale;
    const auto [found, is_new] = first.emplace(scale.code, &scale);
    if (is_new) {
      checks.code(scale.code, element("indicator", i) + ".scale");
      validate_scale(scale, "scale[" + scale.code + "]", problems);
    } else if (!is_same_scale(scale, *found->second)) {
      checks.error(element("indicator", i) + ".scale",
                   "The scale \"" + scale.code + "\" is another one here than in an earlier indicator.");
    }
  }
}

struct GroupSum {
  std::size_t indicators = 0;
  double weight = 0;
};

using GroupSums = std::unordered_map<std::string_view, GroupSum>;

GroupSums sums_of(const Methodology& methodology) {
  GroupSums sums;
  for (const IndicatorGroup& group : methodology.groups) sums.emplace(group.code, GroupSum{});
  for (const Indicator& indicator : methodology.indicators) {
    const auto found = sums.find(indicator.group);
    if (found == sums.end()) continue;
    ++found->second.indicators;
    found->second.weight += indicator.weight;
  }
  return sums;
}

void validate_indicator(const Indicator& indicator, const std::string& here, const GroupSums& sums,
                        FieldChecks& checks) {
  checks.name(indicator.name, here + ".name");
  checks.at_least(indicator.weight, 0, here + ".weight");
  if (!sums.contains(indicator.group))
    checks.error(here + ".group", "There is no group \"" + indicator.group + "\".");
}

void validate_group(const IndicatorGroup& group, const std::string& here, const GroupSum& sum,
                    FieldChecks& checks) {
  checks.name(group.name, here + ".name");
  if (group.weight) checks.at_least(*group.weight, 0, here + ".weight");
  if (sum.indicators == 0)
    checks.error(here, "The group \"" + group.code + "\" has no indicators.");
  else if (!(sum.weight > 0 && std::isfinite(sum.weight)))
    checks.error(here, "The weights of the indicators of \"" + group.code +
                           "\" sum to zero; at least one must be above 0.");
}

// Groups on the context axis count nowhere.
void validate_group_weights(const Methodology& methodology, const GroupSums& sums, FieldChecks& checks) {
  if (methodology.groups.empty()) return;
  double total = 0;
  for (const IndicatorGroup& group : methodology.groups) {
    const double sum = sums.at(group.code).weight;
    // A negative weight, or indicators that sum to zero, were reported as that.
    if (group.weight.value_or(0) < 0 || (!group.weight && !(sum > 0))) return;
    if (group.axis != Axis::context) total += group.weight.value_or(sum);
  }
  if (!(total > 0 && std::isfinite(total)))
    checks.error("group", "The weights of the groups that count sum to zero; at least one must be above 0.");
}

}  // namespace

void validate_indicators(const Methodology& methodology, Problems& problems) {
  FieldChecks checks(problems);
  checks.codes(methodology.groups, "group");
  checks.codes(methodology.indicators, "indicator");
  const GroupSums sums = sums_of(methodology);
  for (std::size_t i = 0; i < methodology.indicators.size(); ++i)
    validate_indicator(methodology.indicators[i], element("indicator", i), sums, checks);
  for (std::size_t i = 0; i < methodology.groups.size(); ++i)
    validate_group(methodology.groups[i], element("group", i), sums.at(methodology.groups[i].code), checks);
  validate_group_weights(methodology, sums, checks);
  validate_scales(methodology, problems);
}

}  // namespace socta
