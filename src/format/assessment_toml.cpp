#include "format/assessment_toml.h"

#include "domain/message_text.h"
#include "format/assessment_keys.h"
#include "format/methodology_words.h"
#include "format/toml_strings.h"
#include "format/toml_values.h"
#include "format/toml_writer.h"

namespace socta {
namespace {

std::optional<Period> period_in(const TomlValue& table, std::string_view key, const std::string& path,
                                Problems& problems) {
  const TomlValue* value = table.find(key);
  if (!value || value->kind != TomlKind::string) return std::nullopt;
  const auto period = parse_period(value->string);
  if (!period)
    problems.error(
        in_quotes(value->string) + " is no period; write it like 2013, 2015-H1, 2015-Q1 or 2015-03.",
        {"", 0, 0, path + "." + std::string(key)});
  return period;
}

void add_states(const TomlValue& table, std::string_view key, bool happens,
                std::vector<FactorState>& states) {
  for (std::string& factor : strings_in(table, key)) states.push_back({std::move(factor), happens});
}

void read_cycle(const TomlValue& table, const std::string& language, Assessment& assessment,
                Problems& problems) {
  const TomlValue& reference = table_in(table, "reference");
  const std::string path = "assessment.reference";
  assessment.title = text_in(table, "title", language);
  assessment.area = string_in(table, "area");
  assessment.area_name = text_in(table, "area_name", language);
  assessment.reference.from = period_in(reference, "from", path, problems).value_or(Period{});
  assessment.reference.to = period_in(reference, "to", path, problems).value_or(Period{});
  assessment.horizon = period_in(table, "horizon", "assessment", problems);
  assessment.methodology_code = string_in(table, "methodology");
  assessment.methodology_version = string_in(table, "methodology_version");
  assessment.handling_default =
      word_in(table, "handling_default", kHandlingWords, assessment.handling_default);
  assessment.notice = text_in(table, "notice", language);
  assessment.out_of_scope = strings_in(table, "out_of_scope");
  assessment.empty_items = word_in(table, "empty_items", kEmptyItemsWords, assessment.empty_items);
}

void read_map(const TomlValue& table, const std::string& language, AreaMap& map) {
  if (const std::string code = string_in(table, "code"); !code.empty()) map.code_property = code;
  map.source = text_in(table, "source", language);
}

void write_languages(const Assessment& assessment, TomlWriter& out) {
  if (assessment.languages != std::vector<std::string>{"en"})
    out.line("languages", toml_strings(assessment.languages));
}

void write_reference(const Assessment& assessment, TomlWriter& out) {
  TomlInline reference;
  reference.add("from", toml_string(to_string(assessment.reference.from)));
  reference.add("to", toml_string(to_string(assessment.reference.to)));
  out.line("reference", reference.str());
  if (assessment.horizon) out.string("horizon", to_string(*assessment.horizon));
}

void write_text(std::string_view key, const Text& text, const std::string& language, TomlWriter& out) {
  if (!text.empty()) out.text(key, text, language);
}

void write_stated(std::string_view key, const std::string& value, TomlWriter& out) {
  if (!value.empty()) out.string(key, value);
}

void write_cycle(const Assessment& assessment, const std::string& language, TomlWriter& out) {
  out.header("[assessment]");
  out.text("title", assessment.title, language);
  write_stated("area", assessment.area, out);
  write_text("area_name", assessment.area_name, language, out);
  write_reference(assessment, out);
  write_languages(assessment, out);
  write_stated("methodology", assessment.methodology_code, out);
  write_stated("methodology_version", assessment.methodology_version, out);
  out.string("handling_default", to_string(assessment.handling_default));
  write_text("notice", assessment.notice, language, out);
  if (!assessment.out_of_scope.empty()) out.line("out_of_scope", toml_strings(assessment.out_of_scope));
  out.string("empty_items", word_of(assessment.empty_items, kEmptyItemsWords));
}

void write_scenario(const Scenario& scenario, const std::string& language, TomlWriter& out) {
  std::vector<std::string> on;
  std::vector<std::string> off;
  for (const FactorState& state : scenario.states) (state.happens ? on : off).push_back(state.factor);
  out.header("[[scenario]]");
  out.string("code", scenario.code);
  write_text("name", scenario.name, language, out);
  if (!on.empty()) out.line("on", toml_strings(on));
  if (!off.empty()) out.line("off", toml_strings(off));
}

void write_map(const AreaMap& map, const std::string& language, TomlWriter& out) {
  const bool own_code = map.code_property != AreaMap{}.code_property;
  if (!own_code && map.source.empty()) return;
  out.header("[map]");
  if (own_code) out.string("code", map.code_property);
  write_text("source", map.source, language, out);
}

}  // namespace

std::string plain_language(const Assessment& assessment) {
  return assessment.languages.empty() ? "en" : assessment.languages.front();
}

Assessment assessment_of(const TomlValue& root, Problems& problems) {
  Assessment assessment;
  const TomlValue& cycle = table_in(root, "assessment");
  assessment.languages =
      cycle.find("languages") ? strings_in(cycle, "languages") : std::vector<std::string>{"en"};
  const std::string language = plain_language(assessment);
  read_cycle(cycle, language, assessment, problems);
  for (const TomlValue& table : elements_in(root, "milestone"))
    assessment.timetable.push_back({string_in(table, "code"), text_in(table, "name", language),
                                    string_in(table, "date"), string_in(table, "reached")});
  for (const TomlValue& table : elements_in(root, "scenario")) {
    Scenario scenario{string_in(table, "code"), text_in(table, "name", language)};
    add_states(table, "on", true, scenario.states);
    add_states(table, "off", false, scenario.states);
    assessment.scenarios.push_back(std::move(scenario));
  }
  if (root.find("map")) read_map(table_in(root, "map"), language, assessment.map);
  return assessment;
}

std::string write_assessment_toml(const Assessment& assessment) {
  const std::string language = plain_language(assessment);
  TomlWriter out;
  out.string("format", assessment_format().name);
  out.line("version", std::to_string(assessment_format().version));
  write_cycle(assessment, language, out);
  for (const Milestone& milestone : assessment.timetable) {
    out.header("[[milestone]]");
    out.string("code", milestone.code);
    write_text("name", milestone.name, language, out);
    out.string("date", milestone.date);
    if (!milestone.reached.empty()) out.string("reached", milestone.reached);
  }
  for (const Scenario& scenario : assessment.scenarios) write_scenario(scenario, language, out);
  write_map(assessment.map, language, out);
  return out.str();
}

Assessment read_assessment_toml(std::string_view bytes) {
  constexpr std::string_view kFile = "assessment.toml";
  Problems problems;
  Assessment assessment;
  if (const auto root = read_toml_document(bytes, kFile, assessment_format(), problems)) {
    Problems keys;
    assessment = assessment_of(*root, keys);
    append_placed(keys, *root, kFile, problems);
  }
  problems.throw_if_errors();
  return assessment;
}

}  // namespace socta
