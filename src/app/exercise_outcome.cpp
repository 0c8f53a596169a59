#include "app/exercise_outcome.h"

namespace socta {
namespace {

CellOutcome cell_outcome(const CellOfRound& last) {
  return {.item = last.item,
          .column = last.column,
          .answers = last.answers,
          .cannot_assess = last.cannot_assess,
          .low = last.low,
          .best = last.best,
          .high = last.high,
          .distribution = last.distribution,
          .agreement = last.agreement,
          .reasons = last.reasons};
}

// Both lists are in the grid's order.
void add_first_round(std::vector<CellOutcome>& cells, const std::vector<CellOfRound>& first) {
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i].first = first[i].best;
}

}  // namespace

AskedColumn asked_column(const ContentColumn& column) {
  return {column.code, column.name,  column.group ? column.group->name : Text{},
          column.unit, column.range, column.scale};
}

ExerciseOutcome outcome_of(const RoundAnswers& answers, const ExerciseContent& content, int rounds) {
  ExerciseOutcome outcome{.position = answers.exercise.position,
                          .kind = answers.exercise.kind,
                          .title = answers.exercise.title,
                          .rounds = rounds,
                          .items = content.items};
  for (const ContentColumn& column : content.columns) outcome.columns.push_back(asked_column(column));
  if (rounds < 1) return outcome;
  for (const CellOfRound& cell : round_results(answers, rounds, RoundDetail::without_kinds))
    outcome.cells.push_back(cell_outcome(cell));
  if (rounds > 1) add_first_round(outcome.cells, round_results(answers, 1, RoundDetail::without_kinds));
  return outcome;
}

}  // namespace socta
