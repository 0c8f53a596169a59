#include "app/put_answers.h"

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

// Everything is looked at anew in the transaction that writes: a command may have come in between.
AnswerReceipt put(const Service& service, Transaction& transaction, const WorkshopParticipant& who,
                  const std::vector<WorkshopAnswer>& answers, std::int64_t exercise_id) {
  expect_place(transaction, who);
  const auto standing = service.workshops.standing(transaction, workshop_of(transaction, who));
  const Exercise& exercise = exercise_in(standing->plan, exercise_id);
  const ExerciseGrid grid = grid_of(service, transaction, *standing, exercise);
  AnswerReceipt receipt;
  for (const WorkshopAnswer& answer : answers) {
    if (auto fault = fault_of(answer, exercise, standing->state.of(exercise_id), grid)) {
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
