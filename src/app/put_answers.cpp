#include "app/put_answers.h"

#include <algorithm>
#include <optional>

#include "app/standing_of_place.h"
#include "app/workshop_live.h"
#include "app/workshop_place.h"
#include "domain/workshop_answer_check.h"
#include "domain/workshop_factors.h"
#include "store/group_commit.h"
#include "store/workshop_answers.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

SentAnswer sent(const WorkshopAnswer& answer) {
  return {answer.item, answer.column, answer.round, answer.sequence};
}

std::vector<std::string> factors_of(Transaction& transaction, const WorkshopStanding& standing,
                                    const Exercise& exercise) {
  if (exercise.kind != ExerciseKind::pestle) return {};
  return factor_codes(workshop_factors(proposals_of_workshop(transaction, standing.workshop.id),
                                       standing.state, exercise.id));
}

ExerciseGrid grid_of(const Service& service, Transaction& transaction, const WorkshopStanding& standing,
                     const Exercise& exercise) {
  const auto subject = service.workshops.subject(transaction, service.blobs, standing.workshop);
  return exercise_grid(*subject->methodology, subject->items, factors_of(transaction, standing, exercise),
                       exercise);
}

// What was given on a device before and would follow from the figures before and after a change, which
// everybody sees in a live round.
std::vector<WorkshopAnswer> unchangeable(Transaction& transaction, const WorkshopParticipant& who,
                                         const Exercise& exercise, const ExerciseStanding& now) {
  if (who.hand_overs == 0 || !results_are_shown(exercise, now, now.round)) return {};
  return standing_of_place(transaction, who, exercise.id, now.round).before;
}

std::optional<AnswerFault> fault_of_change(const WorkshopAnswer& answer,
                                           const std::vector<WorkshopAnswer>& fixed) {
  const bool stands = std::ranges::any_of(fixed, [&answer](const WorkshopAnswer& before) {
    return before.item == answer.item && before.column == answer.column;
  });
  if (!stands) return std::nullopt;
  return AnswerFault{"",
                     "What was answered on the device before counts and cannot be changed in a live round."};
}

// Everything is looked at anew in the transaction that writes: a command may have come in between.
AnswerReceipt put(const Service& service, Transaction& transaction, const WorkshopParticipant& who,
                  const std::vector<WorkshopAnswer>& answers, std::int64_t exercise_id) {
  expect_place(transaction, who);
  const auto standing = service.workshops.standing(transaction, workshop_of(transaction, who));
  const Exercise& exercise = exercise_in(standing->plan, exercise_id);
  const ExerciseGrid grid = grid_of(service, transaction, *standing, exercise);
  const ExerciseStanding now = standing->state.of(exercise_id);
  const std::vector<WorkshopAnswer> fixed = unchangeable(transaction, who, exercise, now);
  AnswerReceipt receipt;
  for (const WorkshopAnswer& answer : answers) {
    auto fault = fault_of(answer, exercise, now, grid);
    if (!fault) fault = fault_of_change(answer, fixed);
    if (fault) {
      receipt.refused.push_back({sent(answer), fault->message.english(), std::move(fault->column)});
      continue;
    }
    put_answer(transaction, answer);
    receipt.accepted.push_back(sent(answer));
  }
  return receipt;
}

}  // namespace

AnswerReceipt put_answers(const Service& service, const WorkshopParticipant& who, std::int64_t exercise,
                          std::vector<WorkshopAnswer> answers) {
  for (WorkshopAnswer& answer : answers) {
    answer.exercise = exercise;
    answer.participant = who.id;
    answer.hand_over = who.hand_overs;
  }
  AnswerReceipt receipt;
  service.answers.write(
      [&](Transaction& transaction) { receipt = put(service, transaction, who, answers, exercise); });
  if (!receipt.accepted.empty())
    service.live.answers_came({who.workshop, exercise, receipt.accepted.front().round});
  return receipt;
}

}  // namespace socta
