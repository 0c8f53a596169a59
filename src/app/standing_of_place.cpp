#include "app/standing_of_place.h"

#include "domain/standing_answers.h"
#include "store/workshop_answers.h"

namespace socta {

StandingOfPlace standing_of_place(Transaction& transaction, const WorkshopParticipant& who,
                                  std::int64_t exercise, int round) {
  std::vector<WorkshopAnswer> answers = answers_of_participant(transaction, who.id);
  std::erase_if(answers, [exercise](const WorkshopAnswer& one) { return one.exercise != exercise; });
  StandingOfPlace standing;
  for (const WorkshopAnswer* answer : standing_answers(answers, round))
    (answer->hand_over == who.hand_overs ? standing.own : standing.before).push_back(*answer);
  return standing;
}

}  // namespace socta
