#include "format/methodology_parts.h"

#include "domain/field_checks.h"
#include "format/methodology_words.h"
#include "format/toml_values.h"

namespace socta {
namespace {

constexpr std::string_view kDefaultLanguage = "en";

std::vector<CrimeNode> crime_nodes_of(const TomlValue& root, std::string_view language) {
  std::vector<CrimeNode> nodes;
  for (const TomlValue& table : elements_in(root, "crime"))
    nodes.push_back({string_in(table, "code"), string_in(table, "parent"), text_in(table, "name", language),
                     text_in(table, "description", language)});
  return nodes;
}

std::vector<IndicatorGroup> groups_of(const TomlValue& root, std::string_view language, Problems& problems) {
  std::vector<IndicatorGroup> groups;
  for (const TomlValue& table : elements_in(root, "group")) {
    IndicatorGroup group{string_in(table, "code"), text_in(table, "name", language),
                         text_in(table, "description", language), number_in(table, "weight")};
    group.axis = word_in(table, "axis", kAxisWords, group.axis);
    group.aggregation = aggregation_of(table_in(table, "aggregation"),
                                       element("group", groups.size()) + ".aggregation", problems);
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<DangerClass> classes_of(const TomlValue& root, std::string_view language) {
  std::vector<DangerClass> classes;
  for (const TomlValue& table : elements_in(root, "class"))
    classes.push_back(
        {string_in(table, "code"), text_in(table, "name", language), number_in(table, "from", 0.0)});
  return classes;
}

JudgementRules judgement_of(const TomlValue& table) {
  JudgementRules rules;
  rules.shape = word_in(table, "shape", kShapeWords, rules.shape);
  rules.pooling = word_in(table, "pooling", kPoolingWords, rules.pooling);
  rules.credible_level = number_in(table, "credible_level", rules.credible_level);
  rules.default_confidence = number_in(table, "default_confidence", rules.default_confidence);
  rules.default_spread = number_in(table, "default_spread", rules.default_spread);
  rules.balance_organisations = flag_in(table, "balance_organisations", rules.balance_organisations);
  rules.consensus_share = number_in(table, "consensus_share", rules.consensus_share);
  rules.consensus_within = number_in(table, "consensus_within", rules.consensus_within);
  rules.judgement_weight = number_in(table, "judgement_weight", rules.judgement_weight);
  return rules;
}

std::vector<NamedCode> named_codes_of(const TomlValue& table, std::string_view key,
                                      std::string_view language) {
  std::vector<NamedCode> codes;
  for (const TomlValue& named : elements_in(table, key))
    codes.push_back(
        {string_in(named, "code"), name_or_code(named, language), text_in(named, "description", language)});
  return codes;
}

EnvironmentRules environment_of(const TomlValue& table, std::string_view language) {
  EnvironmentRules rules;
  rules.categories = named_codes_of(table, "category", language);
  rules.step = number_in(table, "step", rules.step);
  rules.stability_band = number_in(table, "stability_band", rules.stability_band);
  rules.effect_limit = static_cast<int>(integer_in(table, "effect_limit", rules.effect_limit));
  return rules;
}

std::vector<Stakeholder> stakeholders_of(const TomlValue& table, std::string_view language) {
  std::vector<Stakeholder> stakeholders;
  for (const TomlValue& stakeholder : elements_in(table, "stakeholder"))
    stakeholders.push_back({string_in(stakeholder, "code"), name_or_code(stakeholder, language),
                            word_in(stakeholder, "role", kRoleWords, StakeholderRole::other)});
  return stakeholders;
}

std::vector<PriorityClause> priority_clauses_of(const TomlValue& root) {
  std::vector<PriorityClause> clauses;
  for (const TomlValue& table : elements_in(root, "priority")) {
    PriorityClause clause;
    if (table.find("class_at_least")) clause.class_at_least = string_in(table, "class_at_least");
    if (table.find("top")) clause.top = static_cast<std::size_t>(integer_in(table, "top", 1));
    clause.probability = number_in(table, "probability");
    clause.rise_at_least = number_in(table, "rise_at_least");
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

void read_identity(const TomlValue& table, Methodology& methodology) {
  methodology.languages = strings_in(table, "languages");
  if (!table.find("languages")) methodology.languages = {std::string(kDefaultLanguage)};
  methodology.code = string_in(table, "code");
  methodology.version = string_in(table, "version");
  methodology.source = string_in(table, "source");
  methodology.licence = string_in(table, "licence");
  methodology.items = word_in(table, "items", kItemsModeWords, methodology.items);
}

void read_rules(const TomlValue& root, std::string_view language, Methodology& methodology,
                Problems& problems) {
  const TomlValue& display = table_in(root, "display");
  methodology.display.score = word_in(display, "score", kScoreDisplayWords, methodology.display.score);
  methodology.display.decimals = static_cast<int>(integer_in(display, "decimals", 0));
  methodology.aggregation = aggregation_of(table_in(root, "aggregation"), "aggregation", problems);
  methodology.judgement = judgement_of(table_in(root, "judgement"));
  methodology.uncertainty = uncertainty_of(table_in(root, "uncertainty"), problems);
  methodology.environment = environment_of(table_in(root, "environment"), language);
  const TomlValue& influence = table_in(root, "influence");
  methodology.domains = named_codes_of(influence, "domain", language);
  methodology.influence_limit = number_in(influence, "limit", methodology.influence_limit);
  const TomlValue& incidence = table_in(root, "incidence");
  methodology.stakeholders = stakeholders_of(incidence, language);
  methodology.incidence_limit = number_in(incidence, "limit", methodology.incidence_limit);
}

}  // namespace

Text name_or_code(const TomlValue& table, std::string_view language) {
  return text_in(table, table.find("name") ? "name" : "code", language);
}

Methodology methodology_of(const TomlValue& root, Problems& problems) {
  Methodology methodology;
  const TomlValue& identity = table_in(root, "methodology");
  read_identity(identity, methodology);
  const std::string language(methodology.languages.empty() ? kDefaultLanguage
                                                           : methodology.languages.front());
  methodology.title = text_in(identity, "title", language);
  methodology.description = text_in(identity, "description", language);
  methodology.crime_nodes = crime_nodes_of(root, language);
  methodology.groups = groups_of(root, language, problems);
  methodology.indicators = indicators_of(root, language, problems);
  methodology.classes = classes_of(root, language);
  read_rules(root, language, methodology, problems);
  methodology.grading_schemes = grading_schemes_of(root, language);
  methodology.yardsticks = yardsticks_of(root, language);
  methodology.priority_clauses = priority_clauses_of(root);
  methodology.group_scheme = group_scheme_of(table_in(root, "groups"), language);
  return methodology;
}

}  // namespace socta
