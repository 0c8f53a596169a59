#include "app/participant_view.h"

#include "store/database.h"
#include "store/records.h"
#include "store/workshop_answers.h"

namespace socta {
namespace {

std::string organisation_name(Transaction& transaction, std::int64_t assessment, const std::string& code) {
  const RecordTable& table = record_table("organisations");
  const RecordQuery query{.filters = {{.column = "code", .any_of = {code}}}, .limit = 1};
  const auto found = list_records(transaction, assessment, table, every_record(), query).records;
  return found.empty() ? "" : found.front().cells[table.column("name").value()];
}

}  // namespace

ParticipantView participant_view(const Service& service, const WorkshopParticipant& who) {
  return service.database.read([&](Transaction& transaction) {
    const StoredWorkshop workshop = workshop_of(transaction, who);
    const auto standing = service.workshops.standing(transaction, workshop);
    return ParticipantView{
        .summary = summary_of(service, transaction, workshop),
        .participant = who,
        .organisation_name = organisation_name(transaction, workshop.assessment, who.organisation),
        .exercises = exercises_of(*standing),
        .stage = standing->state.stage,
        .answers = answers_of_participant(transaction, who.id),
        .last_command = standing->state.last_command};
  });
}

}  // namespace socta
