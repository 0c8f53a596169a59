#include <algorithm>

#include "domain/calendar_date.h"
#include "domain/field_checks.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

constexpr SourceRow kNoRow{};

void check_methodology(const ValidationInput& check, const TableCheck& table) {
  if (!check.knows_methodology()) return;
  const AssessmentCase& input = check.input;
  const Assessment& assessment = input.assessment;
  const Methodology& methodology = input.methodology;
  const std::string& code = assessment.methodology_code;
  if (!code.empty() && code != methodology.code)
    table.error(kNoRow, "assessment.methodology",
                Sentence("other_methodology",
                         "The assessment names the methodology {code}, but its methodology.toml is {own}.",
                         {quoted("code", code), quoted("own", methodology.code)}));
  const std::string& version = assessment.methodology_version;
  if (!version.empty() && version != methodology.version)
    table.error(kNoRow, "assessment.methodology_version",
                Sentence("other_version",
                         "The assessment was made with version {version} of the methodology {methodology}; "
                         "this is version {own}.",
                         {quoted("version", version), quoted("methodology", methodology.code),
                          quoted("own", methodology.version)}));
}

void check_times(const ValidationInput& check, const TableCheck& table) {
  if (check.gaps.has_key("assessment.toml", "assessment.reference")) return;
  const Assessment& assessment = check.input.assessment;
  const PeriodRange& reference = assessment.reference;
  if (!is_valid(reference))
    table.error(kNoRow, "assessment.reference",
                Sentence("reference_order", "The reference period begins ({from}) after it ends ({to}).",
                         {plain("from", to_string(reference.from)), plain("to", to_string(reference.to))}));
  if (assessment.horizon && last_month(*assessment.horizon) <= last_month(reference.to))
    table.error(
        kNoRow, "assessment.horizon",
        Sentence("horizon_inside",
                 "The horizon {horizon} does not reach beyond the reference period, which ends with {to}.",
                 {plain("horizon", to_string(*assessment.horizon)), plain("to", to_string(reference.to))}));
}

bool is_language(std::string_view code) {
  const std::string_view primary = code.substr(0, code.find('-'));
  return (primary.size() == 2 || primary.size() == 3) && is_assessment_code(code) &&
         std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void check_title_and_languages(const Assessment& assessment, TableCheck table) {
  if (assessment.title.empty())
    table.error(kNoRow, "assessment.title", Sentence("no_title", "The assessment has no title."));
  if (assessment.languages.empty())
    table.error(kNoRow, "assessment.languages",
                Sentence("names_no_language", "The assessment names no language."));
  for (const std::string& language : assessment.languages) {
    if (!is_language(language))
      table.error(kNoRow, "assessment.languages",
                  Sentence("no_language", "{language} is no code of a language, such as {first} or {second}.",
                           {quoted("language", language), quoted("first", "en"), quoted("second", "sr")}));
    table.expect_new(language, kNoRow, "assessment.languages", [&] {
      return Sentence("the_language", "The language {language}", {quoted("language", language)});
    });
  }
}

void check_scope(const ValidationInput& check, TableCheck table) {
  const Assessment& assessment = check.input.assessment;
  for (const std::string& code : assessment.out_of_scope) {
    table.expect_known(check.codes.crime_nodes, code, kNoRow, "assessment.out_of_scope");
    table.expect_new(code, kNoRow, "assessment.out_of_scope",
                     [&] { return Sentence("the_code", "The code {code}", {quoted("code", code)}); });
  }
  const bool has_forms =
      check.input.methodology.items == ItemsMode::closed && !check.input.methodology.crime_nodes.empty();
  if (has_forms && check.codes.items.codes().empty())
    table.error(
        kNoRow, "assessment.out_of_scope",
        Sentence("nothing_in_scope", "Every crime form is out of scope; there is nothing to assess."));
}

Sentence no_date(const Milestone& milestone) {
  return Sentence(
      "milestone_date",
      "The date {day} of the milestone {milestone} is no day of the calendar written like 2015-10-01.",
      {quoted("day", milestone.date), quoted("milestone", milestone.code)});
}

Sentence no_day_reached(const Milestone& milestone) {
  return Sentence("milestone_reached",
                  "The day of reaching {day} of the milestone {milestone} is no day of the calendar written "
                  "like 2015-10-01.",
                  {quoted("day", milestone.reached), quoted("milestone", milestone.code)});
}

void check_timetable(const Assessment& assessment, TableCheck table) {
  std::size_t number = 0;
  for (const Milestone& milestone : assessment.timetable) {
    const std::string path = coded_element("milestone", milestone.code, number++);
    table.expect_new_code(milestone.code, kNoRow, path + ".code");
    if (!is_calendar_date(milestone.date)) table.error(kNoRow, path + ".date", no_date(milestone));
    if (!milestone.reached.empty() && !is_calendar_date(milestone.reached))
      table.error(kNoRow, path + ".reached", no_day_reached(milestone));
  }
}

}  // namespace

void validate_cycle(const ValidationInput& check) {
  if (check.gaps.has_file("assessment.toml")) return;
  const Assessment& assessment = check.input.assessment;
  const TableCheck table = check.table("assessment.toml");
  check_title_and_languages(assessment, table);
  check_times(check, table);
  check_methodology(check, table);
  check_scope(check, table);
  check_timetable(assessment, table);
}

}  // namespace socta
