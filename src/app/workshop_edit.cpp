#include "app/workshop_edit.h"

#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/workshop_codes.h"
#include "app/workshop_live.h"
#include "app/workshop_note.h"
#include "domain/calendar_date.h"
#include "domain/message_text.h"
#include "store/database.h"
#include "store/workshop_people.h"

namespace socta {
namespace {

constexpr ExerciseKind kUsualAgenda[] = {ExerciseKind::briefing,  ExerciseKind::pestle,
                                         ExerciseKind::influence, ExerciseKind::danger,
                                         ExerciseKind::incidence, ExerciseKind::key_factors};

void check(const StoredWorkshop& workshop) {
  Problems problems;
  if (workshop.title.empty()) problems.error("The title is empty.", {.file = "", .field = "title"});
  if (!is_calendar_date(workshop.day))
    problems.error(in_quotes(workshop.day) + " is no date; write it like 2015-10-01.",
                   {.file = "", .field = "day"});
  problems.throw_if_errors();
}

void plan_usual_agenda(Transaction& transaction, std::int64_t workshop) {
  int position = 0;
  for (const ExerciseKind kind : kUsualAgenda)
    insert_exercise(transaction, workshop, {.position = ++position, .kind = kind});
}

void refuse_once_joined(Transaction& transaction, std::int64_t workshop, const char* sentence) {
  if (!list_participants(transaction, workshop).empty()) throw Error(ErrorKind::conflict, sentence);
}

void apply(Transaction& transaction, const WorkshopChange& change, StoredWorkshop& workshop) {
  if (change.title) workshop.title = *change.title;
  if (change.day) workshop.day = *change.day;
  if (change.place) workshop.place = *change.place;
  if (!change.identity || *change.identity == workshop.identity) return;
  refuse_once_joined(transaction, workshop.id,
                     "Somebody has joined: how participants are known cannot be changed any more.");
  workshop.identity = *change.identity;
}

}  // namespace

WorkshopView make_workshop(const Service& service, const Principal& who, std::int64_t assessment,
                           const WorkshopOrder& order, std::string_view origin) {
  StoredWorkshop workshop{.assessment = assessment,
                          .title = order.title,
                          .day = order.day,
                          .place = order.place,
                          .identity = order.identity,
                          .join_code = new_join_code(),
                          .created_at = service.now_text(),
                          .created_by = who.account.id};
  const std::int64_t id = service.database.write([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::facilitate);
    check(workshop);
    const StoredWorkshop made = insert_workshop(transaction, workshop);
    plan_usual_agenda(transaction, made.id);
    write_audit(transaction, workshop_note("workshop.create", made), who.account.id, service.now_text());
    return made.id;
  });
  return workshop_view(service, who, assessment, id, origin);
}

WorkshopView change_workshop(const Service& service, const Principal& who, const WorkshopAt& at,
                             const WorkshopChange& change) {
  service.database.write([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    StoredWorkshop workshop = workshop_in(transaction, at.assessment, at.workshop);
    apply(transaction, change, workshop);
    check(workshop);
    workshop.version = at.version;
    update_workshop(transaction, workshop);
    write_audit(transaction, workshop_note("workshop.change", workshop), who.account.id, service.now_text());
  });
  return told_view(service, who, at);
}

void remove_workshop(const Service& service, const Principal& who, const WorkshopAt& at) {
  service.database.write([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    const StoredWorkshop workshop = workshop_in(transaction, at.assessment, at.workshop);
    refuse_once_joined(transaction, at.workshop, "Somebody has joined: the workshop stays.");
    socta::remove_workshop(transaction, at.workshop, at.version);
    write_audit(transaction, workshop_note("workshop.remove", workshop), who.account.id, service.now_text());
  });
}

WorkshopView told_view(const Service& service, const Principal& who, const WorkshopAt& at) {
  WorkshopView view = workshop_view(service, who, at.assessment, at.workshop, at.origin);
  service.live.changed(at.workshop, view.last_command);
  return view;
}

}  // namespace socta
