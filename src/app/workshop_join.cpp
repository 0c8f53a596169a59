#include "app/workshop_join.h"

#include "app/join_throttle.h"
#include "app/member_rules.h"
#include "app/organisation_list.h"
#include "app/token.h"
#include "app/workshop_codes.h"
#include "app/workshop_live.h"
#include "app/workshop_note.h"
#include "app/workshop_place.h"
#include "domain/error.h"
#include "store/database.h"

namespace socta {
namespace {

// Four times what a workshop is made for. Who has the code cannot fill the disk with more.
constexpr std::int64_t kMostParticipants = 2000;

[[noreturn]] void fail_wrong_code(const Service& service, const TypedCode& typed) {
  service.joins.failed(typed.address, service.now());
  throw Error(ErrorKind::not_found, "There is no workshop with this code.", {.file = "", .field = "code"});
}

std::optional<StoredWorkshop> workshop_of_code(Transaction& transaction, const TypedCode& typed) {
  return find_workshop_by_join_code(transaction, typed_code(typed.code));
}

void refuse_new_ones(const WorkshopState& state) {
  if (state.phase == WorkshopPhase::ended) throw Error(ErrorKind::conflict, "The workshop has ended.");
  if (state.door == WorkshopDoor::closed)
    throw Error(ErrorKind::conflict,
                Sentence("door_closed",
                         "The door of the workshop is closed: nobody new can join. Who has a "
                         "place can still go on with another device."));
}

void refuse_when_full(Transaction& transaction, const StoredWorkshop& workshop) {
  if (count_participants(transaction, workshop.id) >= kMostParticipants)
    throw Error(ErrorKind::conflict, "The workshop has " + std::to_string(kMostParticipants) +
                                         " participants, and no place left.");
}

/// One device on its way in.
struct Entry {
  const Service& service;
  Transaction& transaction;
  const StoredWorkshop& workshop;
  std::string secret_hash;
};

WorkshopParticipant seat_again(const Entry& entry, WorkshopParticipant participant) {
  participant.secret_hash = entry.secret_hash;
  set_participant_secret(entry.transaction, participant.id, participant.secret_hash);
  return participant;
}

// Whoever holds a code of the facilitator may be the facilitator.
WorkshopParticipant seat_by_code(const Entry& entry, const DeviceCode& code,
                                 const WorkshopParticipant& before) {
  if (code.giver == CodeGiver::participant) return seat_again(entry, before);
  hand_over_place(entry.transaction, before.id, entry.secret_hash);
  AuditNote note = workshop_note("workshop.hand_over", entry.workshop);
  note.details = {{"participant", before.code}};
  write_audit(entry.transaction, note, std::nullopt, entry.service.now_text());
  return find_participant(entry.transaction, before.id, entry.secret_hash).value();
}

std::string free_code(Transaction& transaction, const StoredWorkshop& workshop) {
  std::string code = new_participant_code(workshop.code);
  while (find_participant_named(transaction, workshop.id, code)) code = new_participant_code(workshop.code);
  return code;
}

WorkshopParticipant seat(const Entry& entry, const std::string& organisation,
                         std::optional<std::int64_t> account) {
  refuse_new_ones(entry.service.workshops.standing(entry.transaction, entry.workshop)->state);
  refuse_when_full(entry.transaction, entry.workshop);
  check_organisation(entry.transaction, entry.workshop.assessment, AssessmentRole::contributor, organisation);
  write_audit(entry.transaction, workshop_note("workshop.join", entry.workshop), account,
              entry.service.now_text());
  WorkshopParticipant participant{.id = new_participant_number(),
                                  .workshop = entry.workshop.id,
                                  .code = free_code(entry.transaction, entry.workshop),
                                  .organisation = organisation,
                                  .secret_hash = entry.secret_hash,
                                  .account = account};
  insert_participant(entry.transaction, participant);
  return participant;
}

WorkshopParticipant enter(const Entry& entry, const Principal* who, const std::string& organisation) {
  if (entry.workshop.identity == WorkshopIdentity::anonymous) return seat(entry, organisation, std::nullopt);
  if (who == nullptr)
    throw Error(ErrorKind::unauthenticated,
                "In this workshop answers are kept with the name: sign in first.");
  auto before = find_participant_of_account(entry.transaction, entry.workshop.id, who->account.id);
  if (before) return seat_again(entry, std::move(*before));
  return seat(entry, organisation, who->account.id);
}

// nullopt: the device code is wrong.
std::optional<WorkshopParticipant> enter_by_device_code(const Entry& entry, const Principal* who,
                                                        const std::string& code) {
  const auto used = use_device_code(entry.transaction, entry.workshop.id, token_hash(typed_code(code)),
                                    entry.service.now_text());
  if (!used) return std::nullopt;
  if (!used->participant) return enter(entry, who, used->organisation);
  auto before = find_participant_in(entry.transaction, entry.workshop.id, *used->participant);
  if (!before) return std::nullopt;
  return seat_by_code(entry, *used, *before);
}

// The place that the device holds, when it is the one that is asked for.
std::optional<TakenPlace> held_place(const Service& service, const JoinOrder& order) {
  if (order.held_secret.empty() || !order.device_code.empty()) return std::nullopt;
  const auto held = participant_of(service, order.held_secret);
  if (!held || held->organisation != order.organisation) return std::nullopt;
  const auto workshop = service.database.read(
      [&](Transaction& transaction) { return workshop_of_code(transaction, order.typed); });
  if (!workshop || workshop->id != held->workshop) return std::nullopt;
  return TakenPlace{*held, order.held_secret};
}

}  // namespace

WorkshopInvitation look_at_workshop(const Service& service, const TypedCode& typed) {
  auto found = service.database.read([&](Transaction& transaction) -> std::optional<WorkshopInvitation> {
    const auto workshop = workshop_of_code(transaction, typed);
    if (!workshop) return std::nullopt;
    return WorkshopInvitation{summary_of(service, transaction, *workshop),
                              named_organisations(transaction, workshop->assessment, every_record())};
  });
  if (!found) fail_wrong_code(service, typed);
  return std::move(*found);
}

TakenPlace join_workshop(const Service& service, const Principal* who, const JoinOrder& order) {
  if (auto held = held_place(service, order)) return std::move(*held);
  const std::string token = new_token();
  std::optional<StoredWorkshop> workshop;
  auto seated = service.database.write([&](Transaction& transaction) -> std::optional<WorkshopParticipant> {
    workshop = workshop_of_code(transaction, order.typed);
    if (!workshop) return std::nullopt;
    const Entry entry{service, transaction, *workshop, token_hash(token)};
    if (!order.device_code.empty()) return enter_by_device_code(entry, who, order.device_code);
    return enter(entry, who, order.organisation);
  });
  if (!workshop) fail_wrong_code(service, order.typed);
  if (!seated) {
    service.joins.failed(order.typed.address, service.now());
    throw Error(ErrorKind::not_found, "The device code is wrong, was used or is over.",
                {.file = "", .field = "device_code"});
  }
  service.live.let_go(seated->id);
  service.live.somebody_joined(workshop->id);
  return {*seated, device_secret(*seated, token)};
}

}  // namespace socta
