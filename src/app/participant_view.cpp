#include "app/participant_view.h"

#include <algorithm>

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

// Of what was given on a device before the place was handed over, the cell alone.
WorkshopAnswer cell_of(WorkshopAnswer& answer) {
  return {.exercise = answer.exercise,
          .round = answer.round,
          .item = std::move(answer.item),
          .column = std::move(answer.column)};
}

void add_answers(std::vector<WorkshopAnswer> all, const WorkshopParticipant& who, ParticipantView& view) {
  for (WorkshopAnswer& answer : all) {
    view.last_sequence = std::max(view.last_sequence, answer.sequence);
    if (answer.hand_over == who.hand_overs)
      view.answers.push_back(std::move(answer));
    else
      view.answers_before.push_back(cell_of(answer));
  }
}

}  // namespace

ParticipantView participant_view(const Service& service, const WorkshopParticipant& who) {
  return service.database.read([&](Transaction& transaction) {
    const StoredWorkshop workshop = workshop_of(transaction, who);
    const auto standing = service.workshops.standing(transaction, workshop);
    ParticipantView view{
        .summary = summary_of(service, transaction, workshop),
        .participant = who,
        .organisation_name = organisation_name(transaction, workshop.assessment, who.organisation),
        .exercises = exercises_of(*standing),
        .stage = standing->state.stage,
        .last_command = standing->state.last_command};
    add_answers(answers_of_participant(transaction, who.id), who, view);
    return view;
  });
}

}  // namespace socta
