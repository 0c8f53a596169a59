#include "format/methodology_sections.h"
#include "format/methodology_words.h"
#include "format/number_text.h"

namespace socta {
namespace {

void write_grades(std::string_view key, const std::vector<SourceGrade>& grades, std::string_view language,
                  TomlWriter& out) {
  std::vector<std::string> list;
  for (const SourceGrade& grade : grades) {
    TomlInline table;
    table.add("code", toml_string(grade.code))
        .add("name", toml_text(grade.name, language))
        .add("spread_factor", number_text(grade.spread_factor));
    if (grade.unknown) table.add("unknown", "true");
    list.push_back(table.str());
  }
  if (!list.empty()) out.line(key, toml_lines(list));
}

void write_words(const std::vector<ProbabilityWord>& words, std::string_view language, TomlWriter& out) {
  std::vector<std::string> list;
  for (const ProbabilityWord& word : words)
    list.push_back(TomlInline()
                       .add("code", toml_string(word.code))
                       .add("name", toml_text(word.name, language))
                       .add("low", number_text(word.low))
                       .add("high", number_text(word.high))
                       .str());
  out.line("words", toml_lines(list));
}

void write_criteria(const GroupScheme& scheme, std::string_view language, TomlWriter& out) {
  for (const GroupCriterion& criterion : scheme.criteria) {
    out.header("[[groups.criterion]]");
    out.string("code", criterion.code);
    out.text("name", criterion.name, language);
    if (criterion.mandatory) out.line("mandatory", "true");
  }
}

void write_attributes(const GroupScheme& scheme, std::string_view language, TomlWriter& out) {
  for (const GroupAttribute& attribute : scheme.attributes) {
    out.header("[[groups.attribute]]");
    out.string("code", attribute.code);
    out.text("name", attribute.name, language);
    if (!attribute.question.empty()) out.text("question", attribute.question, language);
    out.number("weight", attribute.weight);
  }
}

void write_levels(const GroupScheme& scheme, std::string_view language, TomlWriter& out) {
  for (const AttributeLevel& level : scheme.levels) {
    out.header("[[groups.level]]");
    out.string("code", level.code);
    out.text("name", level.name, language);
    out.number("value", level.value);
  }
}

}  // namespace

void write_grading_schemes(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  for (const GradingScheme& scheme : methodology.grading_schemes) {
    out.header("[[grading_scheme]]");
    out.string("code", scheme.code);
    out.text("name", scheme.name, language);
    write_grades("reliability", scheme.reliability, language, out);
    write_grades("information", scheme.information, language, out);
    write_grades("handling", scheme.handling, language, out);
  }
}

void write_yardsticks(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  for (const Yardstick& yardstick : methodology.yardsticks) {
    out.header("[[yardstick]]");
    out.string("code", yardstick.code);
    out.text("name", yardstick.name, language);
    out.string("gaps", word_of(yardstick.gaps, kGapWords));
    write_words(yardstick.words, language, out);
  }
}

void write_group_scheme(const GroupScheme& scheme, std::string_view language, TomlWriter& out) {
  if (scheme == GroupScheme()) return;
  out.header("[groups]");
  if (!scheme.criteria.empty()) out.number("criteria_needed", static_cast<double>(scheme.criteria_needed));
  if (scheme.unknown_value) out.number("unknown_value", *scheme.unknown_value);
  write_criteria(scheme, language, out);
  write_attributes(scheme, language, out);
  write_levels(scheme, language, out);
}

}  // namespace socta
