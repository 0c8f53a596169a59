#include "app/remove_participant.h"

#include <set>

#include "app/authorise.h"
#include "app/workshop_live.h"
#include "app/workshop_note.h"
#include "app/workshop_place.h"
#include "domain/error.h"
#include "domain/workshop_showing.h"
#include "store/database.h"
#include "store/workshop_answers.h"

namespace socta {
namespace {

std::set<HeldRound> unseen_rounds(Transaction& transaction, const WorkshopStanding& standing,
                                  const WorkshopParticipant& participant) {
  const std::set<HeldRound> shown = rounds_ever_shown(standing.plan, standing.log);
  std::set<HeldRound> unseen;
  for (const WorkshopAnswer& answer : answers_of_participant(transaction, participant.id))
    if (const HeldRound round{answer.exercise, answer.round}; !shown.contains(round)) unseen.insert(round);
  return unseen;
}

/// What a removal changed.
struct Removal {
  WorkshopParticipant participant{};
  std::set<HeldRound> rounds{};
  std::int64_t last_command = 0;
};

Removal carry_out(const Service& service, Transaction& transaction, const Principal& who,
                  const StoredWorkshop& workshop, const std::string& code) {
  const auto standing = service.workshops.standing(transaction, workshop);
  if (standing->state.phase == WorkshopPhase::ended)
    throw Error(ErrorKind::conflict, "The workshop has ended; who took part stays as it is.");
  Removal removal{.participant = seated_participant(transaction, workshop.id, code),
                  .last_command = standing->state.last_command};
  removal.rounds = unseen_rounds(transaction, *standing, removal.participant);
  for (const HeldRound& round : removal.rounds)
    remove_answers(transaction, removal.participant.id, round.exercise, round.round);
  remove_participant(transaction, removal.participant.id);
  AuditNote note = workshop_note("workshop.remove_participant", workshop);
  note.details = {{"participant", code}};
  write_audit(transaction, note, who.account.id, service.now_text());
  return removal;
}

}  // namespace

WorkshopView remove_participant(const Service& service, const Principal& who, const WorkshopAt& at,
                                const std::string& participant) {
  const Removal removal = service.database.write([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    return carry_out(service, transaction, who, workshop_in(transaction, at.assessment, at.workshop),
                     participant);
  });
  service.live.let_go(removal.participant.id);
  for (const HeldRound& round : removal.rounds)
    service.live.answers_came({at.workshop, round.exercise, round.round});
  service.live.somebody_joined(at.workshop);
  service.live.changed(at.workshop, removal.last_command);
  return workshop_view(service, who, at.assessment, at.workshop, at.origin);
}

}  // namespace socta
