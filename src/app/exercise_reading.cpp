#include "app/exercise_reading.h"

#include <map>

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/exercise_material.h"
#include "app/known_answers.h"
#include "app/results_cache.h"
#include "app/revision_cache.h"
#include "app/standing_of_place.h"
#include "app/workshop_live.h"
#include "store/assessments.h"
#include "store/database.h"
#include "store/runs.h"
#include "store/workshop_answers.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

StoredWorkshop steered(Transaction& transaction, const Principal& who, const WorkshopAt& at) {
  require(transaction, who, at.assessment, Permission::facilitate);
  return workshop_in(transaction, at.assessment, at.workshop);
}

/// Names the state of an exercise: what nobody but participants changes has a part in it.
RevisionKey key_of(Transaction& transaction, std::string_view kind, const WorkshopStanding& standing,
                   const Exercise& exercise) {
  const StoredWorkshop& workshop = standing.workshop;
  const auto assessment = find_assessment(transaction, workshop.assessment);
  RevisionKey key(kind, workshop.assessment, assessment ? assessment->revision : 0);
  key.add(exercise.id).add(workshop.version).add(standing.state.last_command);
  if (exercise.kind == ExerciseKind::pestle) key.add(count_proposals(transaction, workshop.id));
  return key;
}

std::size_t bytes_of(const ShownRound& round) {
  std::size_t bytes = sizeof(ShownRound);
  for (const CellOfRound& cell : round.cells) {
    bytes += sizeof(CellOfRound) + cell.item.size() + cell.column.size();
    bytes += cell.distribution.size() * sizeof(cell.distribution[0]);
    bytes += cell.breakdown.size() * sizeof(KindAnswers);
    for (const std::string& reason : cell.reasons) bytes += sizeof(std::string) + reason.size();
  }
  return bytes;
}

ShownRound shown_round(const Service& service, Transaction& transaction, const ExerciseMaterial& material,
                       int round) {
  ShownRound shown{.exercise = material.exercise.id,
                   .round = round,
                   .shown = results_are_shown(material.exercise, material.where, round)};
  for (const AnsweredCells& one : answered_cells(transaction, material.exercise.id, round)) {
    ++shown.participants;
    shown.answers += static_cast<std::size_t>(one.cells);
  }
  const bool changes = takes_answers_still(material.where, round);
  if (!shown.shown) return shown;
  shown.cells = round_results(round_answers_of(service, transaction, material), round,
                              changes ? RoundDetail::without_kinds : RoundDetail::with_kinds);
  add_known_answers(material, shown.cells);
  return shown;
}

constexpr std::int64_t kSettled = -1;

/// `told` is how often counts had been told before the transaction began.
ExerciseResults kept_round(const Service& service, Transaction& transaction, const ExerciseMaterial& material,
                           int round, std::int64_t told) {
  RevisionKey key = key_of(transaction, "round", *material.standing, material.exercise);
  key.add(round).add(takes_answers_still(material.where, round) ? told : kSettled);
  return {.round = service.kept.get(
              key, [&] { return shown_round(service, transaction, material, round); }, bytes_of),
          .key = key.text()};
}

ExercisePage page_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                     std::int64_t exercise, const LevelledCase* run) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  AssessmentCase input{*material.subject->methodology,
                       read_head(transaction, service.blobs, workshop.assessment).head};
  // What the run found is named as the run knew it.
  if (run) input.assessment.factors = run->input.assessment.factors;
  static const std::vector<CellOfRound> none;
  const int round = last_settled_round(material.exercise, material.where);
  const auto before = round > 0 ? kept_round(service, transaction, material, round, kSettled).round : nullptr;
  return {{material.exercise, material.where},
          content_of({input, material.exercise, material.grid, material.factors,
                      before ? before->cells : none, run ? &run->results : nullptr})};
}

/// Who reads a page: the known answers of test questions are not for participants.
enum class PageReader { facilitator, participant };

std::shared_ptr<const std::string> kept_page(const Service& service, Transaction& transaction,
                                             const StoredWorkshop& workshop, std::int64_t exercise,
                                             PageReader reader, const WritePage& write) {
  const auto standing = service.workshops.standing(transaction, workshop);
  RevisionKey key = key_of(transaction, "page", *standing, exercise_in(standing->plan, exercise));
  const auto run = newest_done_run(transaction, workshop.assessment);
  key.add(run ? run->id : 0).add(static_cast<std::int64_t>(reader));
  const auto written = [&] {
    const auto last = run ? service.results.get(service.blobs, *run, HandlingCode::open) : nullptr;
    return write(page_of(service, transaction, workshop, exercise, last.get()));
  };
  return service.kept.get(key, written, [](const std::string& bytes) { return bytes.size(); });
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
    if (one.removed) continue;
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
                           std::int64_t exercise, std::optional<int> asked, std::int64_t told) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  return kept_round(service, transaction, material, asked_round(material, asked), told);
}

}  // namespace

std::shared_ptr<const std::string> exercise_page(const Service& service, const Principal& who,
                                                 const WorkshopAt& at, std::int64_t exercise,
                                                 const WritePage& write) {
  return service.database.read([&](Transaction& transaction) {
    return kept_page(service, transaction, steered(transaction, who, at), exercise, PageReader::facilitator,
                     write);
  });
}

std::shared_ptr<const std::string> exercise_page(const Service& service, const WorkshopParticipant& who,
                                                 std::int64_t exercise, const WritePage& write) {
  return service.database.read([&](Transaction& transaction) {
    return kept_page(service, transaction, workshop_of(transaction, who), exercise, PageReader::participant,
                     write);
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
  const std::int64_t told = service.live.times_told();
  return service.database.read([&](Transaction& transaction) {
    return results_of(service, transaction, steered(transaction, who, at), exercise, round, told);
  });
}

ExerciseResults exercise_results(const Service& service, const WorkshopParticipant& who,
                                 std::int64_t exercise, std::optional<int> round) {
  const std::int64_t told = service.live.times_told();
  return service.database.read([&](Transaction& transaction) {
    ExerciseResults results =
        results_of(service, transaction, workshop_of(transaction, who), exercise, round, told);
    if (results.round->shown)
      results.own = standing_of_place(transaction, who, exercise, results.round->round).own;
    return results;
  });
}

}  // namespace socta
