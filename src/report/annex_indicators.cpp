#include <algorithm>

#include "report/annex_tables.h"
#include "report/chapter_builder.h"
#include "report/table_cells.h"

namespace socta {
namespace {

const GroupResult* find_group_result(const ItemResult& item, const std::string& group) {
  const auto found = std::ranges::find(item.groups, group, &GroupResult::group);
  return found == item.groups.end() ? nullptr : &*found;
}

// A cell that is absent at this level is left empty; "unknown" is said only of what nobody knows.
ReportCell indicator_cell(const Composer& composer, const ItemResult& item, const std::string& indicator) {
  const IndicatorResult* cell = find_cell(item, indicator);
  return cell ? hundredths_cell(composer, cell->score) : text_cell("");
}

ReportTable group_table(const Composer& composer, const IndicatorGroup& group) {
  const std::string name = composer.words().group(group.code);
  ReportTable table{.id = "indicators-" + group.code,
                    .caption = composer.say("report.indicators_caption", {{"group", name}}),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("report.whole_group"), Alignment::right, 1.2}},
                    .rows = {},
                    .sheet = name};
  for (const Indicator& indicator : composer.methodology().indicators)
    if (indicator.group == group.code)
      table.columns.push_back({composer.words().indicator(indicator.code), Alignment::right, 1.6});
  for (const ItemResult* item : composer.ranked()) {
    const GroupResult* result = find_group_result(*item, group.code);
    ReportRow row{{text_cell(composer.words().item(item->item)),
                   result ? hundredths_cell(composer, result->score) : text_cell("")}};
    for (const Indicator& indicator : composer.methodology().indicators)
      if (indicator.group == group.code) row.cells.push_back(indicator_cell(composer, *item, indicator.code));
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportTable disagreement_table(const Composer& composer) {
  ReportTable table{.id = "disagreement",
                    .caption = composer.say("report.disagreement_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("report.indicator"), Alignment::left, 3},
                                {composer.say("report.judgements"), Alignment::right, 1.2},
                                {composer.say("report.statistics"), Alignment::right, 1.2},
                                {composer.say("report.difference"), Alignment::right, 1.2}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_disagreement")};
  for (const ItemResult* item : composer.ranked())
    for (const GroupResult& group : item->groups)
      for (const IndicatorResult& cell : group.indicators)
        if (cell.disagreement)
          table.rows.push_back({{text_cell(composer.words().item(item->item)),
                                 text_cell(composer.words().indicator(cell.indicator)),
                                 hundredths_cell(composer, cell.judgement_score),
                                 hundredths_cell(composer, cell.observation_score),
                                 hundredths_cell(composer, cell.disagreement)}});
  return table;
}

}  // namespace

std::optional<Chapter> indicator_annex(const Composer& composer) {
  ChapterBuilder chapter(composer, "annexes", ChapterKind::annex);
  chapter.title(composer.say("report.annex_indicators"), "annex-indicators");
  chapter.paragraph(composer.say("report.annex_indicators_lead"));
  for (const IndicatorGroup& group : composer.methodology().groups)
    chapter.table(group_table(composer, group));
  chapter.table(disagreement_table(composer));
  return std::move(chapter).finished();
}

}  // namespace socta
