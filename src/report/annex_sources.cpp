#include <set>

#include "report/annex_tables.h"
#include "report/chapter_builder.h"
#include "report/table_cells.h"

namespace socta {
namespace {

Note evidence_note(const Composer& composer, const Evidence& evidence) {
  Note note{
      evidence.code,
      {composer.run(composer.cell("evidence", evidence, "text", evidence.text)),
       {" "},
       composer.run(composer.cell("evidence", evidence, "source", evidence.source), Emphasis::emphasis)}};
  if (!evidence.grade.empty())
    note.runs.push_back(
        {". " + composer.say("report.graded", {{"grade", evidence.grade}, {"scheme", evidence.scheme}}),
         RunKind::text, Emphasis::emphasis});
  return note;
}

// The schemes that the sources use.
ReportTable grade_table(const Composer& composer) {
  ReportTable table{.id = "grades",
                    .caption = composer.say("report.grades_caption"),
                    .columns = {{composer.say("report.scheme"), Alignment::left, 1},
                                {composer.say("report.grade"), Alignment::left, 1},
                                {composer.say("report.meaning"), Alignment::left, 5}},
                    .rows = {}};
  std::set<std::string> used;
  for (const Evidence& evidence : composer.assessment().evidence) used.insert(evidence.scheme);
  for (const Series& series : composer.assessment().series) used.insert(series.scheme);
  for (const GradingScheme& scheme : composer.methodology().grading_schemes) {
    if (!used.contains(scheme.code)) continue;
    for (const auto* grades : {&scheme.reliability, &scheme.information})
      for (const SourceGrade& grade : *grades)
        table.rows.push_back({{text_cell(composer.text(scheme.name, scheme.code)), text_cell(grade.code),
                               text_cell(composer.text(grade.name))}});
  }
  return table;
}

}  // namespace

std::optional<Chapter> source_annex(const Composer& composer) {
  NoteList notes;
  for (const Evidence& evidence : composer.assessment().evidence)
    notes.notes.push_back(evidence_note(composer, evidence));
  if (notes.notes.empty()) return std::nullopt;
  ChapterBuilder chapter(composer, "annexes", ChapterKind::annex);
  chapter.title(composer.say("report.annex_sources"), "annex-sources");
  chapter.paragraph(composer.say("report.annex_sources_lead"))
      .block(std::move(notes))
      .table(grade_table(composer));
  return std::move(chapter).finished();
}

}  // namespace socta
