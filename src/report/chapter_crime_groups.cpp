#include <algorithm>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string verdict_word(const Composer& composer, const GroupAssessment& group) {
  if (!group.verdict) return "–";
  switch (*group.verdict) {
    case GroupVerdict::is_group:
      return composer.say("crime_groups.is_group");
    case GroupVerdict::is_not:
      return composer.say("crime_groups.is_not");
    case GroupVerdict::cannot_be_told:
      return composer.say("crime_groups.cannot_be_told");
  }
  return "–";
}

ReportRow group_row(const Composer& composer, const GroupAssessment& group) {
  const std::size_t criteria = composer.methodology().group_scheme.criteria.size();
  const auto whole = [&composer](double value) { return number_text(value, 0, composer.language()); };
  return {
      {text_cell(group.group), text_cell(verdict_word(composer, group)),
       text_cell(criteria == 0 ? "–" : std::to_string(group.criteria_met) + " / " + std::to_string(criteria)),
       number_cell(composer, group.score, 0),
       text_cell(composer.words().range(whole(group.score_low), whole(group.score_high))),
       number_cell(composer, group.maximum, 0), percent_cell(composer, group.unknown_share)}};
}

ReportTable group_table(const Composer& composer) {
  ReportTable table{.id = "crime-groups",
                    .caption = composer.say("report.crime_groups_caption"),
                    .columns = {{composer.say("crime_groups.group"), Alignment::left, 1.6},
                                {composer.say("crime_groups.verdict"), Alignment::left, 2.4},
                                {composer.say("crime_groups.criteria"), Alignment::right, 1.4},
                                {composer.say("crime_groups.score"), Alignment::right, 1},
                                {composer.say("crime_groups.range"), Alignment::right, 1.2},
                                {composer.say("crime_groups.maximum"), Alignment::right, 1},
                                {composer.say("crime_groups.unknown"), Alignment::right, 1.2}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_crime_groups")};
  for (const GroupAssessment& group : composer.results().group_assessments)
    table.rows.push_back(group_row(composer, group));
  return table;
}

std::vector<Inline> descriptions(const Composer& composer) {
  std::vector<Inline> lines;
  for (const CrimeGroup& group : composer.assessment().groups) {
    std::vector<std::string> forms;
    for (const std::string& item : group.items) forms.push_back(composer.words().item(item));
    Inline line = {strong(group.code),
                   {": "},
                   composer.run(composer.cell("groups", group, "description", group.description))};
    if (!forms.empty()) line.push_back({" (" + composer.listed(forms) + ")"});
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Inline> links(const Composer& composer) {
  std::vector<Inline> lines;
  for (const GroupLink& link : composer.assessment().group_links) {
    Inline line = {{link.from + " – " + link.to + (link.kind.empty() ? "" : ": ")}};
    if (!link.kind.empty())
      line.push_back(composer.run(composer.cell("group_links", link, "kind", link.kind)));
    for (const std::string& code : link.evidence) line.push_back(cited(code));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string groups_finding(const Composer& composer) {
  const auto& groups = composer.results().group_assessments;
  const auto met = std::ranges::count_if(
      groups, [](const GroupAssessment& group) { return group.verdict == GroupVerdict::is_group; });
  return composer.say("report.crime_groups_finding", {{"count", static_cast<std::int64_t>(groups.size())},
                                                      {"met", static_cast<std::int64_t>(met)}});
}

}  // namespace

Chapters crime_group_chapters(const Composer& composer) {
  if (composer.results().group_assessments.empty()) return {};
  ChapterBuilder chapter(composer, "groups", ChapterKind::body);
  chapter.title(composer.say("report.crime_groups"), "chapter-crime-groups");
  chapter.finding(groups_finding(composer)).narrative("crime_groups");
  chapter.table(group_table(composer));
  chapter.section(composer.say("report.crime_group_list")).list(descriptions(composer));
  const auto linked = links(composer);
  if (!linked.empty()) chapter.section(composer.say("report.crime_group_links")).list(linked);
  chapter.figure("graph");
  return only(std::move(chapter).finished());
}

}  // namespace socta
