#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/dates.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string scope_sentence(const Composer& composer) {
  const Assessment& assessment = composer.assessment();
  return composer.say("report.scope",
                      {{"area", composer.text(assessment.area_name, assessment.area)},
                       {"period", period_range_text(assessment.reference, composer.language())}});
}

std::string horizon_sentence(const Composer& composer) {
  const auto& horizon = composer.assessment().horizon;
  if (!horizon) return composer.say("report.no_horizon");
  return composer.say("report.horizon", {{"horizon", period_text(*horizon, composer.language())}});
}

std::vector<std::string> areas_with_forms(const Composer& composer) {
  std::vector<std::string> lines;
  for (const ItemResult& item : composer.results().item_results)
    if (item.area.empty()) lines.push_back(composer.words().item(item.item));
  for (const CrimeNode& node : composer.methodology().crime_nodes) {
    if (!node.parent.empty()) continue;
    std::vector<std::string> forms;
    for (const ItemResult& item : composer.results().item_results)
      if (item.area == node.code) forms.push_back(composer.words().item(item.item));
    if (forms.empty()) continue;
    const bool itself = forms.size() == 1 && forms.front() == composer.text(node.name, node.code);
    lines.push_back(composer.text(node.name, node.code) + (itself ? "" : ": " + composer.listed(forms)));
  }
  return lines;
}

std::string out_of_scope_sentence(const Composer& composer) {
  std::vector<std::string> names;
  for (const std::string& code : composer.assessment().out_of_scope)
    names.push_back(composer.words().item(code));
  return names.empty() ? "" : composer.say("report.out_of_scope", {{"items", composer.listed(names)}});
}

struct Kind {
  const char* code;
  const char* key;
};
constexpr std::array<Kind, 5> kKinds{{{"ministry", "report.kind_ministry"},
                                      {"state", "report.kind_state"},
                                      {"cso", "report.kind_cso"},
                                      {"academia", "report.kind_academia"},
                                      {"international", "report.kind_international"}}};

std::string organisations_sentence(const Composer& composer) {
  std::vector<std::string> parts;
  for (const Kind& kind : kKinds) {
    const auto count =
        std::ranges::count(composer.assessment().organisations, kind.code, &Organisation::kind);
    if (count > 0) parts.push_back(composer.say(kind.key, {{"count", static_cast<std::int64_t>(count)}}));
  }
  if (parts.empty()) return "";
  return composer.say("report.organisations", {{"list", composer.listed(parts)},
                                               {"assessors", whole(composer.assessment().assessors.size())}});
}

ReportTable timetable(const Composer& composer) {
  ReportTable table{.id = "timetable",
                    .caption = composer.say("report.timetable"),
                    .columns = {{composer.say("report.date"), Alignment::left, 1},
                                {composer.say("report.step"), Alignment::left, 3}},
                    .rows = {}};
  for (const Milestone& step : composer.assessment().timetable)
    table.rows.push_back({{text_cell(date_text(step.date, composer.language())),
                           text_cell(composer.text(step.name, step.code))}});
  return table;
}

}  // namespace

Chapters introduction_chapters(const Composer& composer) {
  ChapterBuilder chapter(composer, "introduction", ChapterKind::body);
  chapter.title(composer.say("report.introduction"), "chapter-introduction");
  chapter.callout(CalloutKind::notice, composer.say("report.notice"),
                  {composer.text(composer.assessment().notice)});
  chapter.narrative("introduction");
  chapter.section(composer.say("report.scope_title"))
      .paragraph(scope_sentence(composer) + " " + horizon_sentence(composer))
      .paragraph(
          composer.say("report.items_assessed", {{"count", whole(composer.results().item_results.size())}}))
      .list(areas_with_forms(composer))
      .paragraph(out_of_scope_sentence(composer));
  const std::string organisations = organisations_sentence(composer);
  if (!organisations.empty()) chapter.section(composer.say("report.who_took_part")).paragraph(organisations);
  chapter.table(timetable(composer));
  chapter.section(composer.say("report.reading_title")).paragraph(composer.say("report.reading"));
  return only(std::move(chapter).finished());
}

}  // namespace socta
