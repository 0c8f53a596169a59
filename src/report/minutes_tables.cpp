#include <algorithm>

#include "figure/cell_rows.h"
#include "report/chapter_builder.h"
#include "report/minutes_chapters.h"
#include "report/table_cells.h"

namespace socta {
namespace {

ReportCell value_cell(const Composer& composer, const AskedColumn& column,
                      const std::optional<double>& value) {
  if (!value) return text_cell(composer.say("ranking.unknown"));
  const bool percent = column.unit == ColumnUnit::percent;
  return {{{value_text(composer.words(), column, *value)}},
          CellNumber{percent ? *value / 100 : *value, percent ? 0 : 1,
                     percent ? NumberUnit::percent : NumberUnit::plain},
          {}};
}

std::string interval_text(const Composer& composer, const AskedColumn& column, const CellOutcome& cell) {
  if (!cell.low || !cell.high) return "–";
  return composer.words().range(value_text(composer.words(), column, *cell.low),
                                value_text(composer.words(), column, *cell.high));
}

bool has_known_answers(const ExerciseOutcome& exercise) {
  return std::ranges::any_of(exercise.cells, [](const CellOutcome& cell) { return cell.known.has_value(); });
}

ReportRow outcome_row(const Composer& composer, const ExerciseOutcome& exercise, const CellOutcome& cell,
                      const AskedColumn& column) {
  const std::string name = column_name(composer.words(), column);
  std::vector<ReportCell> cells = {text_cell(name.empty() ? cell.item : name),
                                   count_cell(composer, cell.answers),
                                   count_cell(composer, cell.cannot_assess),
                                   value_cell(composer, column, cell.best),
                                   text_cell(interval_text(composer, column, cell)),
                                   cell.agreement ? percent_cell(composer, cell.agreement) : text_cell("–")};
  if (exercise.rounds > 1) cells.push_back(value_cell(composer, column, cell.first));
  if (has_known_answers(exercise)) cells.push_back(value_cell(composer, column, cell.known));
  return {std::move(cells)};
}

std::vector<ReportColumn> outcome_columns(const Composer& composer, const ExerciseOutcome& exercise) {
  std::vector<ReportColumn> columns = {{composer.say("workshop_figure.question"), Alignment::left, 4},
                                       {composer.say("workshop_figure.answers"), Alignment::right, 1.2},
                                       {composer.say("minutes.cannot_assess"), Alignment::right, 1.3},
                                       {composer.say("workshop_figure.pooled"), Alignment::right, 1.4},
                                       {composer.say("minutes.interval"), Alignment::right, 1.6},
                                       {composer.say("workshop_figure.near_median"), Alignment::right, 1.4}};
  if (exercise.rounds > 1)
    columns.push_back({composer.say("workshop_figure.first_round"), Alignment::right, 1.2});
  if (has_known_answers(exercise))
    columns.push_back({composer.say("minutes.known_answer"), Alignment::right, 1.2});
  return columns;
}

// Only what anybody said something of: the grid of a whole methodology is long.
void add_rows_of(ReportTable& table, const Composer& composer, const ExerciseOutcome& exercise,
                 const NamedCode& item) {
  std::vector<ReportRow> rows;
  for (const CellOutcome& cell : exercise.cells) {
    const AskedColumn* column = find_column(exercise, cell.column);
    if (cell.item != item.code || !column || cell.answers + cell.cannot_assess == 0) continue;
    rows.push_back(outcome_row(composer, exercise, cell, *column));
  }
  if (rows.empty()) return;
  table.rows.push_back(subheading_row(composer.text(item.name, item.code)));
  table.rows.insert(table.rows.end(), rows.begin(), rows.end());
}

std::string decision_text(const Composer& composer, const ProposalOutcome& proposal) {
  if (!proposal.decision) return composer.say("minutes.undecided");
  const std::string word =
      composer.say("minutes.decision_word", {{"decision", std::string(to_string(*proposal.decision))}});
  return proposal.decision_reason.empty() ? word : word + ": " + proposal.decision_reason;
}

std::string category_text(const Composer& composer, const ProposalOutcome& proposal) {
  const auto& categories = composer.methodology().environment.categories;
  const auto found = std::ranges::find(categories, proposal.category, &NamedCode::code);
  if (found != categories.end()) return composer.text(found->name, found->code);
  return composer.say("minutes.proposal_kind", {{"kind", std::string(to_string(proposal.kind))}});
}

Inline proposal_text(const Composer& composer, const ProposalOutcome& proposal) {
  Inline runs = {strong(proposal.text)};
  if (!proposal.reason.empty()) runs.push_back({" " + proposal.reason});
  if (proposal.merged > 0)
    runs.push_back(
        {" " + composer.say("minutes.merged", {{"count", static_cast<std::int64_t>(proposal.merged)}})});
  for (const std::string& objection : proposal.objections)
    runs.push_back({" " + composer.say("minutes.objection", {{"text", objection}})});
  return runs;
}

}  // namespace

Chapters minutes_annex(const Composer& composer, const ExerciseOutcome& exercise) {
  const std::string title = exercise_title(composer, exercise);
  ReportTable table{.id = "outcome-" + std::to_string(exercise.position),
                    .caption = composer.say("minutes.outcome_caption", {{"exercise", title}}),
                    .columns = outcome_columns(composer, exercise),
                    .rows = {},
                    .note = composer.say("minutes.outcome_note"),
                    .sheet = title};
  for (const NamedCode& item : exercise.items) add_rows_of(table, composer, exercise, item);
  ChapterBuilder chapter(composer, "outcome-" + std::to_string(exercise.position), ChapterKind::annex);
  chapter
      .title(composer.say("minutes.outcome", {{"exercise", title}}),
             "outcome-" + std::to_string(exercise.position))
      .table(std::move(table));
  return only(std::move(chapter).finished());
}

ReportTable proposal_table(const Composer& composer, const ExerciseOutcome& exercise) {
  ReportTable table{.id = "proposals-" + std::to_string(exercise.position),
                    .caption = composer.say("minutes.proposals_caption"),
                    .columns = {{composer.say("minutes.about"), Alignment::left, 2},
                                {composer.say("minutes.proposal"), Alignment::left, 6},
                                {composer.say("minutes.support"), Alignment::right, 1.1},
                                {composer.say("minutes.object"), Alignment::right, 1.2},
                                {composer.say("report.decision"), Alignment::left, 3}},
                    .rows = {},
                    .sheet = composer.say("minutes.proposals")};
  for (const ProposalOutcome& proposal : exercise.proposals)
    table.rows.push_back(
        {{text_cell(category_text(composer, proposal)), ReportCell{proposal_text(composer, proposal), {}, {}},
          count_cell(composer, proposal.support), count_cell(composer, proposal.object),
          text_cell(decision_text(composer, proposal))}});
  return table;
}

}  // namespace socta
