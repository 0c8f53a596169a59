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
    table.expect_new(row_key({score.group, score.attribute}), score.row, "attribute", [&] {
      return Sentence("the_group_score", "The score of {group} for {attribute}",
                      {quoted("group", score.group), quoted("attribute", score.attribute)});
    });
    if (!check.knows_methodology() || !check.codes.group_attributes.has(score.attribute)) continue;
    const CodeList levels = levels_for(check.input.methodology.group_scheme, score.attribute);
    if (!levels.has(score.level))
      table.error(score.row, "level",
                  levels.there_is_no(score.level) +
                      Sentence("there_are", " There are: {choices}.", {plain("choices", choices(levels))}));
  }
}

void check_links(const ValidationInput& check) {
  TableCheck table = check.table("group_links.csv");
  for (const GroupLink& link : check.input.assessment.group_links) {
    table.expect_known(check.codes.crime_groups, link.from, link.row, "from");
    table.expect_known(check.codes.crime_groups, link.to, link.row, "to");
    table.expect_all_known(check.codes.evidence, link.evidence, link.row, "evidence");
    if (link.from == link.to)
      table.error(link.row, "to",
                  Sentence("linked_to_itself", "The group {group} is linked to itself.",
                           {quoted("group", link.from)}));
    table.expect_new(row_key({link.from, link.to, link.kind}), link.row, "from", [&] {
      return Sentence("the_link", "The link from {from} to {to}",
                      {quoted("from", link.from), quoted("to", link.to)});
    });
  }
}

}  // namespace

void validate_crime_groups(const ValidationInput& check) {
  check_groups(check);
  check_scores(check);
  check_links(check);
}

}  // namespace socta
