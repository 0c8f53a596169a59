#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "domain/validate_methodology_parts.h"

namespace socta {
namespace {

void validate_criteria(const GroupScheme& scheme, FieldChecks& checks) {
  checks.codes(scheme.criteria, "groups.criterion");
  const auto mandatory = static_cast<std::size_t>(
      std::count_if(scheme.criteria.begin(), scheme.criteria.end(),
                    [](const GroupCriterion& criterion) { return criterion.mandatory; }));
  const std::string count = std::to_string(scheme.criteria_needed);
  if (scheme.criteria_needed > scheme.criteria.size())
    checks.error("groups.criteria_needed", count + " criteria cannot hold, as there are " +
                                               std::to_string(scheme.criteria.size()) + ".");
  if (scheme.criteria_needed < mandatory)
    checks.error("groups.criteria_needed", count + " is less than the number of mandatory criteria, " +
                                               std::to_string(mandatory) + ".");
  if (scheme.criteria_needed == 0 && !scheme.criteria.empty())
    checks.error("groups.criteria_needed", "At least one criterion must be needed.");
}

void validate_attributes(const GroupScheme& scheme, FieldChecks& checks) {
  checks.codes(scheme.attributes, "groups.attribute");
  std::unordered_set<std::string_view> criteria;
  for (const GroupCriterion& criterion : scheme.criteria) criteria.insert(criterion.code);
  double sum = 0;
  for (std::size_t i = 0; i < scheme.attributes.size(); ++i) {
    const std::string here = element("groups.attribute", i);
    checks.at_least(scheme.attributes[i].weight, 0, here + ".weight");
    sum += scheme.attributes[i].weight;
    if (criteria.contains(scheme.attributes[i].code))
      checks.error(here + ".code",
                   "\"" + scheme.attributes[i].code + "\" is the code of a criterion already.");
  }
  if (!scheme.attributes.empty() && !(sum > 0 && std::isfinite(sum)))
    checks.error("groups.attribute", "The weights sum to zero; at least one must be above 0.");
  if (!scheme.attributes.empty() && scheme.levels.empty())
    checks.error("groups", "Attributes need levels ([[groups.level]]).");
}

void validate_levels(const GroupScheme& scheme, FieldChecks& checks) {
  checks.codes(scheme.levels, "groups.level");
  for (std::size_t i = 0; i < scheme.levels.size(); ++i) {
    const std::string here = element("groups.level", i);
    if (!std::isfinite(scheme.levels[i].value))
      checks.error(here + ".value", "The value is not a finite number.");
    if (scheme.levels[i].code == "unknown")
      checks.error(here + ".code", "\"unknown\" is no level: it says that the level is not known.");
  }
  if (!scheme.unknown_value) return;
  if (scheme.levels.empty())
    return checks.error("groups.unknown_value", "A value for the unknown needs levels ([[groups.level]]).");
  const auto [lowest, highest] =
      std::minmax_element(scheme.levels.begin(), scheme.levels.end(),
                          [](const AttributeLevel& a, const AttributeLevel& b) { return a.value < b.value; });
  checks.within(*scheme.unknown_value, lowest->value, highest->value, "groups.unknown_value");
}

}  // namespace

void validate_group_scheme(const GroupScheme& scheme, FieldChecks& checks) {
  validate_criteria(scheme, checks);
  validate_attributes(scheme, checks);
  validate_levels(scheme, checks);
}

}  // namespace socta
