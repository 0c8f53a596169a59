#include "format/methodology_writer.h"

#include "format/hash.h"
#include "format/methodology_keys.h"
#include "format/methodology_sections.h"
#include "format/methodology_words.h"
#include "format/toml_writer.h"

namespace socta {
namespace {

std::vector<std::string> quoted(const std::vector<std::string>& strings) {
  std::vector<std::string> list;
  for (const std::string& string : strings) list.push_back(toml_string(string));
  return list;
}

void write_identity(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  out.string("format", kMethodologyFormat);
  out.number("version", kMethodologyFormatVersion);
  out.header("[methodology]");
  out.string("code", methodology.code);
  out.string("version", methodology.version);
  out.text("title", methodology.title, language);
  if (!methodology.description.empty()) out.text("description", methodology.description, language);
  if (!methodology.source.empty()) out.string("source", methodology.source);
  if (!methodology.licence.empty()) out.string("licence", methodology.licence);
  out.line("languages", toml_list(quoted(methodology.languages)));
  out.string("items", word_of(methodology.items, kItemsModeWords));
}

void write_crimes(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  for (const CrimeNode& node : methodology.crime_nodes) {
    out.header("[[crime]]");
    out.string("code", node.code);
    if (!node.parent.empty()) out.string("parent", node.parent);
    out.text("name", node.name, language);
    if (!node.description.empty()) out.text("description", node.description, language);
  }
}

void write_classes(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  for (const DangerClass& danger_class : methodology.classes) {
    out.header("[[class]]");
    out.string("code", danger_class.code);
    out.text("name", danger_class.name, language);
    out.number("from", danger_class.from);
  }
}

void write_named(const std::vector<NamedCode>& codes, std::string_view header, std::string_view language,
                 TomlWriter& out) {
  for (const NamedCode& named : codes) {
    out.header(header);
    out.string("code", named.code);
    out.text("name", named.name, language);
    if (!named.description.empty()) out.text("description", named.description, language);
  }
}

void write_surroundings(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  const EnvironmentRules& environment = methodology.environment;
  out.header("[environment]");
  out.number("step", environment.step);
  out.number("stability_band", environment.stability_band);
  out.number("effect_limit", environment.effect_limit);
  write_named(environment.categories, "[[environment.category]]", language, out);
  out.header("[influence]");
  out.number("limit", methodology.influence_limit);
  write_named(methodology.domains, "[[influence.domain]]", language, out);
  out.header("[incidence]");
  out.number("limit", methodology.incidence_limit);
  for (const Stakeholder& stakeholder : methodology.stakeholders) {
    out.header("[[incidence.stakeholder]]");
    out.string("code", stakeholder.code);
    out.text("name", stakeholder.name, language);
    out.string("role", word_of(stakeholder.role, kRoleWords));
  }
}

void write_priorities(const Methodology& methodology, TomlWriter& out) {
  for (const PriorityClause& clause : methodology.priority_clauses) {
    out.header("[[priority]]");
    if (clause.class_at_least) out.string("class_at_least", *clause.class_at_least);
    if (clause.top) out.number("top", static_cast<double>(*clause.top));
    if (clause.probability) out.number("probability", *clause.probability);
    if (clause.rise_at_least) out.number("rise_at_least", *clause.rise_at_least);
  }
}

}  // namespace

std::string write_methodology(const Methodology& methodology) {
  TomlWriter out;
  const std::string language = methodology.languages.empty() ? "en" : methodology.languages.front();
  write_identity(methodology, language, out);
  write_crimes(methodology, language, out);
  write_scales(methodology, language, out);
  write_groups(methodology, language, out);
  write_indicators(methodology, language, out);
  write_aggregation(methodology, out);
  write_classes(methodology, language, out);
  write_judgement_rules(methodology, out);
  write_uncertainty_rules(methodology, out);
  write_surroundings(methodology, language, out);
  write_grading_schemes(methodology, language, out);
  write_yardsticks(methodology, language, out);
  write_priorities(methodology, out);
  write_group_scheme(methodology.group_scheme, language, out);
  return out.str();
}

std::string methodology_hash(const Methodology& methodology) {
  return sha256_hex(write_methodology(methodology));
}

}  // namespace socta
