#include "engine/group_assessment.h"

#include <algorithm>
#include <map>

namespace socta {
namespace {

constexpr const char* kYes = "yes";
constexpr const char* kNo = "no";

/// attribute or criterion → level, of one group.
using Levels = std::map<std::string, std::string>;

Levels levels_of(const Assessment& assessment, const std::string& group) {
  Levels levels;
  for (const GroupScore& score : assessment.group_scores)
    if (score.group == group) levels[score.attribute] = score.level;
  return levels;
}

CriteriaCount count_criteria(const GroupScheme& scheme, const Levels& levels) {
  CriteriaCount count;
  for (const GroupCriterion& criterion : scheme.criteria) {
    const auto found = levels.find(criterion.code);
    const std::size_t mandatory = criterion.mandatory ? 1 : 0;
    if (found != levels.end() && found->second == kYes) {
      ++count.met;
    } else if (found != levels.end() && found->second == kNo) {
      count.mandatory_not_met += mandatory;
    } else {
      ++count.unknown;
      count.mandatory_unknown += mandatory;
    }
  }
  return count;
}

std::optional<double> level_value(const GroupScheme& scheme, const Levels& levels,
                                  const std::string& attribute) {
  const auto stated = levels.find(attribute);
  if (stated == levels.end()) return std::nullopt;
  for (const AttributeLevel& level : scheme.levels)
    if (level.code == stated->second) return level.value;
  return std::nullopt;
}

void score_attributes(const GroupScheme& scheme, const Levels& levels, GroupAssessment& result) {
  if (scheme.attributes.empty() || scheme.levels.empty()) return;
  const auto [lowest, highest] =
      std::minmax_element(scheme.levels.begin(), scheme.levels.end(),
                          [](const auto& a, const auto& b) { return a.value < b.value; });
  double score = 0, weight = 0, unknown_weight = 0;
  bool any_known = false;
  for (const GroupAttribute& attribute : scheme.attributes) {
    const auto value = level_value(scheme, levels, attribute.code);
    any_known = any_known || value;
    score += attribute.weight * value.value_or(scheme.unknown_value.value_or(0));
    result.score_low += attribute.weight * value.value_or(lowest->value);
    result.score_high += attribute.weight * value.value_or(highest->value);
    result.maximum += attribute.weight * highest->value;
    weight += attribute.weight;
    if (!value) unknown_weight += attribute.weight;
  }
  if (any_known || scheme.unknown_value) result.score = score;
  if (weight > 0) result.unknown_share = unknown_weight / weight;
}

}  // namespace

GroupVerdict group_verdict(const CriteriaCount& count, std::size_t needed) {
  if (count.mandatory_not_met > 0 || count.met + count.unknown < needed) return GroupVerdict::is_not;
  if (count.mandatory_unknown == 0 && count.met >= needed) return GroupVerdict::is_group;
  return GroupVerdict::cannot_be_told;
}

std::vector<GroupAssessment> assess_groups(const AssessmentCase& input) {
  const GroupScheme& scheme = input.methodology.group_scheme;
  std::vector<GroupAssessment> results;
  for (const CrimeGroup& group : input.assessment.groups) {
    const Levels levels = levels_of(input.assessment, group.code);
    GroupAssessment result{group.code, group.handling};
    if (!scheme.criteria.empty()) {
      const CriteriaCount count = count_criteria(scheme, levels);
      result.verdict = group_verdict(count, scheme.criteria_needed);
      result.criteria_met = count.met;
      result.criteria_unknown = count.unknown;
    }
    score_attributes(scheme, levels, result);
    results.push_back(result);
  }
  return results;
}

}  // namespace socta
