#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/workshop.h"
#include "store/transaction.h"

namespace socta {

/// Stores the answer in its cell (exercise, round, participant, item, column). One with a sequence that is
/// not above the stored one's changes nothing: it came twice, or late; false then.
bool put_answer(Transaction& transaction, const WorkshopAnswer& answer);

/// Removes those of a participant in a round.
void remove_answers(Transaction& transaction, std::int64_t participant, std::int64_t exercise, int round);

/// All answers of a participant, by exercise, round, item and column.
std::vector<WorkshopAnswer> answers_of_participant(Transaction& transaction, std::int64_t participant);

/// All answers of an exercise, by round, participant, item and column. What may be shown of them to whom is
/// for the caller to know (domain/workshop_state.h).
std::vector<WorkshopAnswer> answers_of_exercise(Transaction& transaction, std::int64_t exercise);

/// The items that were answered for in exercises about crime forms, in the order of their codes.
std::vector<std::string> answered_items(Transaction& transaction, std::int64_t workshop);

/// How many cells of a round a participant has answered.
struct AnsweredCells {
  std::int64_t participant = 0;
  std::int64_t cells = 0;

  bool operator==(const AnsweredCells&) const = default;
};

/// Those who have answered anything that everybody is asked for (ExerciseGrid::expected_cells), by
/// participant.
std::vector<AnsweredCells> answered_cells(Transaction& transaction, std::int64_t exercise, int round);

}  // namespace socta
