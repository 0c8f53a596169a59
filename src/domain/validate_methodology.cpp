#include "domain/validate_methodology.h"

#include <algorithm>
#include <set>

#include "domain/message_text.h"
#include "domain/validate_methodology_parts.h"

namespace socta {
namespace {

constexpr int kMostDecimals = 6;

void validate_identity(const Methodology& methodology, FieldChecks& checks) {
  checks.code(methodology.code, "methodology.code");
  if (methodology.version.empty()) checks.error("methodology.version", "The version is empty.");
  if (methodology.title.empty()) checks.error("methodology.title", "The title is empty.");
  if (methodology.languages.empty())
    checks.error("methodology.languages", "At least one language must be named.");
  std::set<std::string_view> seen;
  for (const std::string& language : methodology.languages) {
    if (!is_language(language))
      checks.error("methodology.languages",
                   "\"" + language + "\" is no language code; expected one such as \"en\" or \"sr\".");
    if (!seen.insert(language).second)
      checks.error("methodology.languages", "The language \"" + language + "\" stands twice.");
  }
}

void validate_purpose(const Methodology& methodology, FieldChecks& checks) {
  const bool scores_groups =
      !methodology.group_scheme.criteria.empty() || !methodology.group_scheme.attributes.empty();
  if (methodology.indicators.empty() && !scores_groups)
    checks.error(
        "methodology",
        "Nothing can be assessed: there are neither indicators nor criteria or attributes of groups.");
  if (methodology.indicators.empty()) return;
  if (methodology.items == ItemsMode::closed && methodology.crime_nodes.empty())
    checks.error("crime", "With items = \"closed\" the crime forms must be listed.");
  if (methodology.classes.empty()) checks.error("class", "At least one class of danger is needed, from 0.");
}

void validate_classes(const std::vector<DangerClass>& classes, FieldChecks& checks) {
  checks.codes(classes, "class");
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const std::string here = element("class", i);
    checks.name(classes[i].name, here + ".name");
    checks.within(classes[i].from, 0, 100, here + ".from");
    if (i == 0 && classes[i].from != 0)
      checks.error(here + ".from",
                   "The first class must begin at 0, not " + shown_number(classes[i].from) + ".");
    if (i > 0 && !(classes[i].from > classes[i - 1].from))
      checks.error(here + ".from", "The classes must rise: " + shown_number(classes[i].from) +
                                       " comes after " + shown_number(classes[i - 1].from) + ".");
  }
}

void validate_display(const Methodology& methodology, FieldChecks& checks) {
  checks.within(methodology.display.decimals, 0, kMostDecimals, "display.decimals");
  if (methodology.display.score != ScoreDisplay::native) return;
  for (const Indicator& indicator : methodology.indicators) {
    const Scale& first = methodology.indicators.front().scale;
    if (indicator.scale.low != first.low || indicator.scale.high != first.high)
      return checks.error("display.score", "\"native\" needs one scale for all indicators; that of \"" +
                                               indicator.code + "\" has other ends than that of \"" +
                                               methodology.indicators.front().code + "\".");
  }
}

void validate_judgement(const JudgementRules& rules, FieldChecks& checks) {
  checks.above(rules.credible_level, 0, "judgement.credible_level");
  checks.within(rules.credible_level, 0, 100, "judgement.credible_level");
  checks.above(rules.default_confidence, 0, "judgement.default_confidence");
  checks.within(rules.default_confidence, 0, 100, "judgement.default_confidence");
  checks.within(rules.default_spread, 0, 1, "judgement.default_spread");
  checks.within(rules.consensus_share, 0, 1, "judgement.consensus_share");
  checks.at_least(rules.consensus_within, 0, "judgement.consensus_within");
  checks.within(rules.judgement_weight, 0, 1, "judgement.judgement_weight");
}

void validate_surroundings(const Methodology& methodology, FieldChecks& checks) {
  const EnvironmentRules& environment = methodology.environment;
  checks.codes(environment.categories, "environment.category");
  checks.above(environment.step, 0, "environment.step");
  checks.within(environment.step, 0, 1, "environment.step");
  checks.within(environment.stability_band, 0, 1, "environment.stability_band");
  checks.at_least(environment.effect_limit, 1, "environment.effect_limit");
  checks.codes(methodology.domains, "influence.domain");
  checks.above(methodology.influence_limit, 0, "influence.limit");
  checks.codes(methodology.stakeholders, "incidence.stakeholder");
  checks.above(methodology.incidence_limit, 0, "incidence.limit");
}

void validate_clause(const Methodology& methodology, const PriorityClause& clause, const std::string& here,
                     FieldChecks& checks) {
  if (!clause.class_at_least && !clause.top && !clause.probability && !clause.rise_at_least)
    checks.error(here, "The clause states no condition, so every form would be a priority.");
  if (clause.class_at_least &&
      std::none_of(methodology.classes.begin(), methodology.classes.end(),
                   [&](const DangerClass& known) { return known.code == *clause.class_at_least; }))
    checks.error(here + ".class_at_least", "There is no class \"" + *clause.class_at_least + "\".");
  if (clause.top.has_value() != clause.probability.has_value())
    checks.error(here, "The keys top and probability belong together: P(rank ≤ top) ≥ probability.");
  if (clause.top) checks.at_least(static_cast<double>(*clause.top), 1, here + ".top");
  if (clause.probability) checks.within(*clause.probability, 0, 1, here + ".probability");
  if (clause.rise_at_least) checks.within(*clause.rise_at_least, 0, 1, here + ".rise_at_least");
}

}  // namespace

void validate_methodology(const Methodology& methodology, Problems& problems) {
  FieldChecks checks(problems);
  validate_identity(methodology, checks);
  validate_purpose(methodology, checks);
  validate_taxonomy(methodology, checks);
  validate_indicators(methodology, problems);
  validate_aggregations(methodology, checks);
  validate_classes(methodology.classes, checks);
  validate_display(methodology, checks);
  validate_judgement(methodology.judgement, checks);
  validate_uncertainty(methodology, problems);
  validate_surroundings(methodology, checks);
  validate_grading(methodology, checks);
  validate_yardsticks(methodology, checks);
  for (std::size_t i = 0; i < methodology.priority_clauses.size(); ++i)
    validate_clause(methodology, methodology.priority_clauses[i], element("priority", i), checks);
  validate_group_scheme(methodology.group_scheme, checks);
}

}  // namespace socta
