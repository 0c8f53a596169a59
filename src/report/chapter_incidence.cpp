#include <algorithm>
#include <map>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kTrapWorthNaming = 0.1;  // below it gain or damage is a matter of fractions of a scale step

std::vector<const ToleranceTrap*> traps_worth_naming(const Composer& composer) {
  std::vector<const ToleranceTrap*> traps;
  for (const ToleranceTrap& trap : composer.results().tolerance_traps)
    if (trap.score >= kTrapWorthNaming) traps.push_back(&trap);
  std::ranges::stable_sort(traps, std::greater<>(), [](const ToleranceTrap* trap) { return trap->score; });
  return traps;
}

ReportTable trap_table(const Composer& composer, const std::vector<const ToleranceTrap*>& traps) {
  ReportTable table{.id = "tolerance-traps",
                    .caption = composer.say("report.traps_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("report.trap"), Alignment::right, 1},
                                {composer.say("report.gain_offenders"), Alignment::right, 1.4},
                                {composer.say("report.gain_citizens"), Alignment::right, 1.4},
                                {composer.say("report.state_share"), Alignment::right, 1.6}},
                    .rows = {},
                    .note = composer.say("report.traps_note"),
                    .sheet = composer.say("report.sheet_traps")};
  for (const ToleranceTrap* trap : traps)
    table.rows.push_back(
        {{text_cell(composer.words().item(trap->item)), hundredths_cell(composer, trap->score),
          hundredths_cell(composer, trap->benefit_offenders),
          hundredths_cell(composer, trap->benefit_citizens), percent_cell(composer, trap->state_share)}});
  return table;
}

ReportCell incidence_cell(const Composer& composer, const std::optional<double>& value) {
  if (!value) return text_cell(composer.say("ranking.unknown"));
  ReportCell cell = number_cell(composer, *value * 100, 0);
  if (*value * 100 >= 0.5) cell.runs.front().text = "+" + cell.runs.front().text;
  return cell;
}

ReportTable incidence_table(const Composer& composer) {
  ReportTable table{.id = "incidence",
                    .caption = composer.say("report.incidence_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3}},
                    .rows = {},
                    .note = composer.say("report.incidence_note"),
                    .sheet = composer.say("report.sheet_incidence")};
  std::map<std::pair<std::string, std::string>, std::optional<double>> values;
  for (const IncidenceCell& cell : composer.results().incidence)
    values[{cell.item, cell.stakeholder}] = cell.value;
  if (values.empty()) return table;
  for (const Stakeholder& stakeholder : composer.methodology().stakeholders)
    table.columns.push_back({composer.text(stakeholder.name, stakeholder.code), Alignment::right, 1.4});
  for (const ItemResult* item : composer.ranked()) {
    ReportRow row{{text_cell(composer.words().item(item->item))}};
    for (const Stakeholder& stakeholder : composer.methodology().stakeholders)
      row.cells.push_back(incidence_cell(composer, values[{item->item, stakeholder.code}]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string trap_finding(const Composer& composer, const std::vector<const ToleranceTrap*>& traps) {
  if (traps.empty()) return composer.say("report.no_traps");
  std::vector<std::string> names;
  for (const ToleranceTrap* trap : traps)
    if (names.size() < 3) names.push_back(composer.words().item(trap->item));
  return composer.say("report.traps_finding", {{"items", composer.listed(names)}});
}

}  // namespace

Chapters incidence_chapters(const Composer& composer) {
  if (composer.results().incidence.empty()) return {};
  const auto traps = traps_worth_naming(composer);
  ChapterBuilder chapter(composer, "incidence", ChapterKind::body);
  chapter.title(composer.say("report.incidence"), "chapter-incidence");
  chapter.finding(trap_finding(composer, traps)).narrative("incidence").narrative("tolerance");
  chapter.figure("incidence").table(trap_table(composer, traps)).table(incidence_table(composer));
  return only(std::move(chapter).finished());
}

}  // namespace socta
