#include "app/exercise_reading.h"

#include <map>

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/exercise_material.h"
#include "app/results_cache.h"
#include "domain/standing_answers.h"
#include "store/database.h"
#include "store/runs.h"
#include "store/workshop_answers.h"

namespace socta {
namespace {

StoredWorkshop steered(Transaction& transaction, const Principal& who, const WorkshopAt& at) {
  require(transaction, who, at.assessment, Permission::facilitate);
  return workshop_in(transaction, at.assessment, at.workshop);
}

/// Results of a round; kept when it takes no more answers, as long as nobody steers.
SettledRounds::Cells cells_of(const Service& service, Transaction& transaction,
                              const ExerciseMaterial& material, int round) {
  const auto compute = [&](RoundDetail detail) {
    return round_results(round_answers_of(service, transaction, material), round, detail);
  };
  if (takes_answers_still(material.where, round))
    return std::make_shared<const std::vector<CellOfRound>>(compute(RoundDetail::without_kinds));
  return service.workshops.rounds().get({material.exercise.id, round, material.standing->state.last_command},
                                        [&] { return compute(RoundDetail::with_kinds); });
}

// What a run says to everybody in the room may rest on nothing above the lowest level.
std::shared_ptr<const LevelledCase> last_run(const Service& service, Transaction& transaction,
                                             std::int64_t assessment) {
  const auto run = newest_done_run(transaction, assessment);
  return run ? service.results.get(service.blobs, *run, HandlingCode::open) : nullptr;
}

ExercisePage page_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                     std::int64_t exercise) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  AssessmentCase input{*material.subject->methodology,
                       read_head(transaction, service.blobs, workshop.assessment).head};
  static const std::vector<CellOfRound> none;
  const int round = last_settled_round(material.exercise, material.where);
  const auto before = round > 0 ? cells_of(service, transaction, material, round) : nullptr;
  const auto run = last_run(service, transaction, workshop.assessment);
  return {{material.exercise, material.where},
          content_of({input, material.exercise, material.grid, material.factors, before ? *before : none,
                      run ? &run->results : nullptr})};
}

ExerciseProgress progress_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                             std::int64_t exercise) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  ExerciseProgress progress{
      .exercise = exercise, .round = material.where.round, .cells = material.grid.expected_cells()};
  std::map<std::int64_t, std::int64_t> cells;
  for (const AnsweredCells& one : answered_cells(transaction, exercise, material.where.round))
    cells[one.participant] = one.cells;
  std::map<std::string, AnsweredByOrganisation> organisations;
  for (const WorkshopParticipant& one : list_participants(transaction, workshop.id)) {
    const std::int64_t answered = cells[one.id];
    progress.participants.push_back({one.code, one.organisation, answered});
    AnsweredByOrganisation& organisation = organisations[one.organisation];
    organisation.organisation = one.organisation;
    ++organisation.participants;
    organisation.answered += answered > 0;
  }
  for (auto& [code, organisation] : organisations) progress.organisations.push_back(organisation);
  return progress;
}

int asked_round(const ExerciseMaterial& material, std::optional<int> round) {
  if (round && (*round < 1 || *round > material.where.round))
    throw Error(ErrorKind::not_found, "There was no such round.", {.file = "", .field = "round"});
  return round.value_or(material.where.round);
}

ExerciseResults results_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                           std::int64_t exercise, std::optional<int> asked) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  const int round = asked_round(material, asked);
  ExerciseResults results{.exercise = exercise, .round = round};
  for (const AnsweredCells& one : answered_cells(transaction, exercise, round)) {
    ++results.participants;
    results.answers += static_cast<std::size_t>(one.cells);
  }
  if (!results_are_shown(material.exercise, material.where, round)) return results;
  results.shown = true;
  results.cells = cells_of(service, transaction, material, round);
  return results;
}

std::vector<WorkshopAnswer> own_answers(Transaction& transaction, const WorkshopParticipant& who,
                                        std::int64_t exercise, int round) {
  std::vector<WorkshopAnswer> answers = answers_of_participant(transaction, who.id);
  std::erase_if(answers, [exercise](const WorkshopAnswer& one) { return one.exercise != exercise; });
  std::vector<WorkshopAnswer> own;
  for (const WorkshopAnswer* answer : standing_answers(answers, round)) own.push_back(*answer);
  return own;
}

}  // namespace

ExercisePage exercise_page(const Service& service, const Principal& who, const WorkshopAt& at,
                           std::int64_t exercise) {
  return service.database.read([&](Transaction& transaction) {
    return page_of(service, transaction, steered(transaction, who, at), exercise);
  });
}

ExercisePage exercise_page(const Service& service, const WorkshopParticipant& who, std::int64_t exercise) {
  return service.database.read([&](Transaction& transaction) {
    return page_of(service, transaction, workshop_of(transaction, who), exercise);
  });
}

ExerciseProgress exercise_progress(const Service& service, const Principal& who, const WorkshopAt& at,
                                   std::int64_t exercise) {
  return service.database.read([&](Transaction& transaction) {
    return progress_of(service, transaction, steered(transaction, who, at), exercise);
  });
}

ExerciseResults exercise_results(const Service& service, const Principal& who, const WorkshopAt& at,
                                 std::int64_t exercise, std::optional<int> round) {
  return service.database.read([&](Transaction& transaction) {
    return results_of(service, transaction, steered(transaction, who, at), exercise, round);
  });
}

ExerciseResults exercise_results(const Service& service, const WorkshopParticipant& who,
                                 std::int64_t exercise, std::optional<int> round) {
  return service.database.read([&](Transaction& transaction) {
    ExerciseResults results =
        results_of(service, transaction, workshop_of(transaction, who), exercise, round);
    if (results.shown) results.own = own_answers(transaction, who, exercise, results.round);
    return results;
  });
}

}  // namespace socta
