#include "report/annex_tables.h"
#include "report/chapter_builder.h"
#include "report/table_cells.h"

namespace socta {

std::optional<Chapter> run_annex(const Composer& composer) {
  const RunIdentity& run = composer.results().run;
  ReportTable table{.id = "run",
                    .caption = composer.say("report.run_caption"),
                    .columns = {{composer.say("report.what"), Alignment::left, 1},
                                {composer.say("report.value"), Alignment::left, 3}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_run")};
  const auto add = [&](const char* key, std::string value) {
    if (!value.empty()) table.rows.push_back({{text_cell(composer.say(key)), text_cell(std::move(value))}});
  };
  add("report.run_inputs", run.inputs_hash);
  add("report.run_methodology", run.methodology_code + " " + run.methodology_version);
  add("report.run_methodology_hash", run.methodology_hash);
  add("report.run_seed", std::to_string(run.seed));
  add("report.run_draws", composer.words().count(run.draws));
  add("report.run_version", run.engine_version);
  if (composer.previous()) {
    const RunIdentity& before = composer.previous()->results.run;
    add("report.run_previous_inputs", before.inputs_hash);
    add("report.run_previous_methodology", before.methodology_code + " " + before.methodology_version);
    add("report.run_previous_methodology_hash", before.methodology_hash);
  }
  ChapterBuilder chapter(composer, "annexes", ChapterKind::annex);
  chapter.title(composer.say("report.annex_run"), "annex-run");
  chapter.paragraph(composer.say("report.annex_run_lead")).table(std::move(table));
  return std::move(chapter).finished();
}

}  // namespace socta
