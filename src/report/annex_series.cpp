#include <cmath>

#include "report/annex_tables.h"
#include "report/chapter_builder.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kShownPeriods = 12;

int decimals_of(double value) {
  if (value == std::floor(value)) return 0;
  return std::abs(value) < 10 ? 2 : 1;
}

std::string value_text(const Composer& composer, const ObservedValue& value) {
  const auto number = [&composer](double v) { return number_text(v, decimals_of(v), composer.language()); };
  if (value.is_missing()) return composer.say("ranking.unknown");
  if (value.is_exact()) return number(*value.low);
  if (!value.high) return ">\u00a0" + number(*value.low);
  if (!value.low) return "<\u00a0" + number(*value.high);
  return composer.words().range(number(*value.low), number(*value.high));
}

// The last periods, oldest first: "2013: 52.1; 2014: 44.9".
std::string values_text(const Composer& composer, const Series& series) {
  std::string text;
  const auto& all = series.observations;
  for (std::size_t i = all.size() > kShownPeriods ? all.size() - kShownPeriods : 0; i < all.size(); ++i)
    text += (text.empty() ? "" : "; ") + period_text(all[i].period, composer.language()) + ": " +
            value_text(composer, all[i].value);
  return text.empty() ? composer.say("ranking.unknown") : text;
}

Inline name_runs(const Composer& composer, const Series& series) {
  InlineRun name = composer.run(series.name);
  if (name.text.empty()) name.text = series.code;
  if (series.unit.empty()) return {std::move(name)};
  return {std::move(name), {" ("}, composer.run(series.unit), {")"}};
}

Inline source_runs(const Composer& composer, const Series& series) {
  const SeriesSource& source = series.source;
  Inline runs{{source.publisher}};
  const auto add = [&runs](InlineRun run) {
    if (run.text.empty()) return;
    runs.push_back({", "});
    runs.push_back(std::move(run));
  };
  add(composer.run(source.title));
  add(composer.run(source.licence));
  add(composer.run(source.note));
  if (!series.grade.empty()) runs.push_back({" [" + series.grade + "]"});
  return runs;
}

ReportTable series_table(const Composer& composer) {
  ReportTable table{.id = "series",
                    .caption = composer.say("report.series_caption"),
                    .columns = {{composer.say("hindsight.series"), Alignment::left, 3},
                                {composer.say("report.values"), Alignment::left, 4},
                                {composer.say("report.source"), Alignment::left, 3}},
                    .rows = {},
                    .note = composer.say("report.series_note"),
                    .sheet = composer.say("report.sheet_series")};
  for (const Series& series : composer.assessment().series) {
    table.rows.push_back({{{name_runs(composer, series)},
                           text_cell(values_text(composer, series)),
                           {source_runs(composer, series)}}});
  }
  return table;
}

}  // namespace

std::optional<Chapter> series_annex(const Composer& composer) {
  ChapterBuilder chapter(composer, "annexes", ChapterKind::annex);
  chapter.title(composer.say("report.annex_series"), "annex-series");
  chapter.table(series_table(composer));
  return std::move(chapter).finished();
}

}  // namespace socta
