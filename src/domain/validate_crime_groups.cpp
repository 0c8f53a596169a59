#include <algorithm>

#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

void check_groups(const ValidationInput& check) {
  TableCheck table = check.table("groups.csv");
  for (const CrimeGroup& group : check.input.assessment.groups) {
    table.expect_new_code(group.code, group.row, "code");
    table.expect_all_known(check.codes.crime_nodes, group.items, group.row, "items");
  }
}

bool is_criterion(const GroupScheme& scheme, const std::string& code) {
  return std::any_of(scheme.criteria.begin(), scheme.criteria.end(),
                     [&code](const GroupCriterion& criterion) { return criterion.code == code; });
}

CodeList levels_for(const GroupScheme& scheme, const std::string& attribute) {
  if (is_criterion(scheme, attribute)) {
    CodeList levels("level of a criterion");
    for (const char* level : {"yes", "no", "unknown"}) levels.add(level);
    return levels;
  }
  CodeList levels("level of an attribute");
  for (const AttributeLevel& level : scheme.levels) levels.add(level.code);
  levels.add("unknown");
  return levels;
}

std::string choices(const CodeList& levels) {
  std::string text;
  for (const std::string& level : levels.codes()) text += (text.empty() ? "" : ", ") + level;
  return text;
}

void check_scores(const ValidationInput& check) {
  TableCheck table = check.table("group_scores.csv");
  for (const GroupScore& score : check.input.assessment.group_scores) {
    table.expect_known(check.codes.crime_groups, score.group, score.row, "group");
    table.expect_known(check.codes.group_attributes, score.attribute, score.row, "attribute");
    table.expect_all_known(check.codes.evidence, score.evidence, score.row, "evidence");
    table.expect_new(row_key({score.group, score.attribute}), score.row, "attribute",
                     "The score of " + in_quotes(score.group) + " for " + in_quotes(score.attribute));
    if (!check.knows_methodology() || !check.codes.group_attributes.has(score.attribute)) continue;
    const CodeList levels = levels_for(check.input.methodology.group_scheme, score.attribute);
    if (!levels.has(score.level))
      table.error(score.row, "level",
                  levels.there_is_no(score.level) + " There are: " + choices(levels) + ".");
  }
}

void check_links(const ValidationInput& check) {
  TableCheck table = check.table("group_links.csv");
  for (const GroupLink& link : check.input.assessment.group_links) {
    table.expect_known(check.codes.crime_groups, link.from, link.row, "from");
    table.expect_known(check.codes.crime_groups, link.to, link.row, "to");
    table.expect_all_known(check.codes.evidence, link.evidence, link.row, "evidence");
    if (link.from == link.to)
      table.error(link.row, "to", "The group " + in_quotes(link.from) + " is linked to itself.");
    table.expect_new(row_key({link.from, link.to, link.kind}), link.row, "from",
                     "The link from " + in_quotes(link.from) + " to " + in_quotes(link.to));
  }
}

}  // namespace

void validate_crime_groups(const ValidationInput& check) {
  check_groups(check);
  check_scores(check);
  check_links(check);
}

}  // namespace socta
