#include "domain/workshop_answer_check.h"

#include <limits>

#include "domain/message_text.h"

namespace socta {
namespace {

using Fault = std::optional<AnswerFault>;

Fault fault_of_state(const ExerciseStanding& standing) {
  switch (standing.state) {
    case ExerciseState::open:
      return std::nullopt;
    case ExerciseState::planned:
      return AnswerFault{"", "The exercise has not begun yet."};
    case ExerciseState::locked:
      return AnswerFault{"", "The round is locked: the answer came too late and is not counted."};
    case ExerciseState::revealed:
      return AnswerFault{"", "The round was revealed: the answer came too late and is not counted."};
    case ExerciseState::closed:
      return AnswerFault{"", "The exercise is closed: the answer came too late and is not counted."};
  }
  return std::nullopt;
}

Fault fault_of_round(int round, const ExerciseStanding& standing) {
  if (round == standing.round) return std::nullopt;
  return AnswerFault{"round", "The answer is for round " + std::to_string(round) +
                                  ", the exercise is in round " + std::to_string(standing.round) +
                                  "; it is not counted."};
}

bool has_range(const Answer& answer) { return answer.low || answer.high || answer.confidence; }

bool is_bare(const GridColumn& column, const ExerciseSettings& settings) {
  return column.unit == ColumnUnit::effect || settings.answer == AnswerForm::single;
}

Fault fault_of_form(const WorkshopAnswer& answer, const ExerciseSettings& settings,
                    const GridColumn& column) {
  const Answer& values = answer.answer;
  if (answer.cannot_assess && (values.best || has_range(values)))
    return AnswerFault{"best", "Who cannot assess gives no value."};
  if (!answer.cannot_assess && !values.best)
    return AnswerFault{"best", "The best value is missing; who cannot assess says so."};
  if (is_bare(column, settings) && has_range(values))
    return AnswerFault{values.low    ? "low"
                       : values.high ? "high"
                                     : "confidence",
                       "Only the best value is asked for here."};
  if (settings.answer == AnswerForm::three_point && values.confidence)
    return AnswerFault{"confidence", "No confidence is asked for here."};
  return std::nullopt;
}

Fault fault_of_values(const Answer& answer, const AnswerRange& range) {
  constexpr double kEndless = std::numeric_limits<double>::infinity();
  std::vector<AnswerFault> faults =
      faults_of(answer, range.low.value_or(-kEndless), range.high.value_or(kEndless));
  if (faults.empty()) return std::nullopt;
  return std::move(faults.front());
}

}  // namespace

Fault fault_of(const WorkshopAnswer& answer, const Exercise& exercise, const ExerciseStanding& standing,
               const ExerciseGrid& grid) {
  const auto range = grid.range_of(answer.item, answer.column);
  if (!range)
    return AnswerFault{"item", "This exercise does not ask for " + in_quotes(answer.item) +
                                   (answer.column.empty() ? "" : " × " + in_quotes(answer.column)) + "."};
  if (Fault fault = fault_of_state(standing)) return fault;
  if (Fault fault = fault_of_round(answer.round, standing)) return fault;
  if (Fault fault = fault_of_form(answer, exercise.settings, *grid.column(answer.column))) return fault;
  return fault_of_values(answer.answer, *range);
}

}  // namespace socta
