#include <algorithm>
#include <array>
#include <set>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/statements.h"
#include "report/table_cells.h"

namespace socta {
namespace {

constexpr std::size_t kShownGaps = 12;

ReportTable gap_table(const Composer& composer) {
  ReportTable table{.id = "gaps",
                    .caption = composer.say("report.gaps_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("report.indicator"), Alignment::left, 4},
                                {composer.say("report.gap_value"), Alignment::right, 1.5}},
                    .rows = {},
                    .note = composer.say("report.gaps_note"),
                    .sheet = composer.say("report.sheet_gaps")};
  for (const Gap& gap : composer.results().gaps) {
    if (table.rows.size() == kShownGaps) break;
    table.rows.push_back(
        {{text_cell(composer.words().item(gap.item)), text_cell(composer.words().indicator(gap.indicator)),
          fine_percent_cell(composer, gap.value_of_information)}});
  }
  return table;
}

// "factor_probability:code" is said with the factor's statement; what has no colon stands by itself.
std::string not_computed_line(const Composer& composer, const std::string& entry) {
  const std::size_t colon = entry.find(':');
  const std::string key = "not_computed." + entry.substr(0, colon);
  if (colon == std::string::npos) return composer.say(key);
  return composer.say(key, {{"code", "„" + composer.statement(entry.substr(colon + 1)) + "“"}});
}

std::vector<std::string> not_computed(const Composer& composer) {
  std::vector<std::string> lines;
  for (const std::string& entry : composer.results().not_computed)
    lines.push_back(not_computed_line(composer, entry));
  return lines;
}

std::size_t cannot_assess(const Composer& composer) {
  std::size_t count = 0;
  for (const ItemResult& item : composer.results().item_results) count += item.coverage.cannot_assess;
  return count;
}

std::string cannot_assess_sentence(const Composer& composer) {
  const std::size_t count = cannot_assess(composer);
  return count == 0 ? ""
                    : composer.say("report.cannot_assess", {{"count", static_cast<std::int64_t>(count)}});
}

}  // namespace

Chapters unknown_chapters(const Composer& composer) {
  ChapterBuilder chapter(composer, "unknown", ChapterKind::body);
  chapter.title(composer.say("report.unknown"), "chapter-unknown");
  chapter.finding(coverage_sentence(composer)).narrative("unknown");
  chapter.paragraph(composer.say("report.unknown_lead"))
      .paragraph(unknown_items_sentence(composer))
      .paragraph(cannot_assess_sentence(composer))
      .figure("coverage");
  chapter.table(gap_table(composer));
  const auto missing = not_computed(composer);
  if (!missing.empty()) chapter.section(composer.say("not_computed.title")).list(missing);
  if (composer.level() != HandlingCode::restricted)
    chapter.section(composer.say("report.level_title")).paragraph(composer.say("report.level_rule"));
  return only(std::move(chapter).finished());
}

// Chapters of the narrative that belong to no other chapter.
Chapters narrative_chapters(const Composer& composer) {
  static constexpr std::array<std::string_view, 12> kWoven = {
      "summary",   "introduction", "method",    "environment", "ranking",    "crime_groups",
      "influence", "key_factors",  "incidence", "tolerance",   "priorities", "unknown"};
  Chapters chapters;
  for (const NarrativeChapter& written : composer.narrative()) {
    const bool is_item =
        composer.find_item(written.name) || find_crime_node(composer.methodology(), written.name);
    if (is_item || std::ranges::find(kWoven, written.name) != kWoven.end()) continue;
    ChapterBuilder chapter(composer, "narrative", ChapterKind::body);
    chapter.title(written.title.empty() ? written.name : written.title, "chapter-" + written.name);
    chapter.narrative(written.name);
    if (auto made = std::move(chapter).finished()) chapters.push_back(std::move(*made));
  }
  return chapters;
}

}  // namespace socta
