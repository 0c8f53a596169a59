#include "app/workshop_view.h"

#include <algorithm>

#include "app/account_names.h"
#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/qr_code.h"
#include "app/workshop_codes.h"
#include "app/workshop_live.h"
#include "format/hash.h"
#include "store/database.h"
#include "store/workshop_people.h"

namespace socta {
namespace {

constexpr std::size_t kShownOfLog = 50;

std::vector<SeatedParticipant> participants_of(const Service& service, Transaction& transaction,
                                               std::int64_t workshop) {
  const std::set<std::int64_t> connected = service.live.connected(workshop);
  std::vector<SeatedParticipant> seated;
  for (WorkshopParticipant& participant : list_participants(transaction, workshop))
    if (!participant.removed)
      seated.push_back({std::move(participant.code), std::move(participant.organisation),
                        connected.contains(participant.id)});
  return seated;
}

std::vector<LogLine> log_of(Transaction& transaction, const WorkshopStanding& standing) {
  const AccountNames names(transaction);
  const std::size_t shown = std::min(kShownOfLog, standing.log.size());
  std::vector<LogLine> lines;
  for (std::size_t i = standing.log.size() - shown; i < standing.log.size(); ++i) {
    const WorkshopCommand& command = standing.log[i];
    lines.push_back({command, names.of(command.account), standing.state.undone.contains(command.number)});
  }
  return lines;
}

void add_methodology(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                     WorkshopView& view) {
  const auto subject = service.workshops.subject(transaction, service.blobs, workshop);
  view.methodology_code = subject->methodology->code;
  view.methodology_version = subject->methodology->version;
  view.methodology_name = subject->methodology->title;
  if (workshop.methodology_hash.empty()) return;
  const UsedMethodology used = read_used_methodology(transaction, service.blobs, workshop.assessment);
  view.methodology_changed = sha256_hex(used.toml) != workshop.methodology_hash;
}

}  // namespace

WorkshopSummary summary_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop) {
  const auto standing = service.workshops.standing(transaction, workshop);
  return {workshop, standing->state.phase, standing->state.door,
          count_participants(transaction, workshop.id)};
}

std::vector<ExerciseView> exercises_of(const WorkshopStanding& standing) {
  std::vector<ExerciseView> views;
  for (const Exercise& exercise : standing.plan.exercises)
    views.push_back({exercise, standing.state.of(exercise.id)});
  return views;
}

std::string timer_end(const ExerciseStanding& standing) {
  if (!standing.timer) return "";
  const std::optional<Instant> begun = parse_instant(standing.timer->started_at);
  return begun ? instant_text(*begun + std::chrono::seconds(standing.timer->seconds)) : "";
}

WorkshopView view_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                     std::string_view origin) {
  const auto standing = service.workshops.standing(transaction, workshop);
  WorkshopView view{.summary = summary_of(service, transaction, workshop),
                    .path = join_path(workshop.join_code),
                    .exercises = exercises_of(*standing),
                    .stage = standing->state.stage,
                    .participants = participants_of(service, transaction, workshop.id),
                    .last_command = standing->state.last_command,
                    .undo = standing->state.undo,
                    .log = log_of(transaction, *standing)};
  view.qr_svg = qr_svg(std::string(origin) + view.path, workshop.title);
  add_methodology(service, transaction, workshop, view);
  return view;
}

std::vector<WorkshopSummary> workshops(const Service& service, const Principal& who,
                                       std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::read);
    std::vector<WorkshopSummary> summaries;
    for (const StoredWorkshop& workshop : list_workshops(transaction, assessment))
      summaries.push_back(summary_of(service, transaction, workshop));
    return summaries;
  });
}

void find_workshop_to_steer(const Service& service, const Principal& who, std::int64_t assessment,
                            std::int64_t workshop) {
  service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::facilitate);
    workshop_in(transaction, assessment, workshop);
  });
}

WorkshopView workshop_view(const Service& service, const Principal& who, std::int64_t assessment,
                           std::int64_t workshop, std::string_view origin) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::facilitate);
    return view_of(service, transaction, workshop_in(transaction, assessment, workshop), origin);
  });
}

}  // namespace socta
