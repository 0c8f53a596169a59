#include "app/workshop_closing.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/exercise_material.h"
#include "app/workshop_records.h"
#include "store/marked_records.h"
#include "store/workshop_answers.h"

namespace socta {
namespace {

bool is_closed(const WorkshopState& state, const Exercise& exercise) {
  return has_answers(exercise.kind) && state.of(exercise.id).state == ExerciseState::closed;
}

std::vector<Assessor> assessors_of(const std::vector<Answerer>& answerers) {
  std::vector<Assessor> assessors;
  for (const Answerer& one : answerers)
    assessors.push_back({one.code, one.organisation, SourceRow{}, one.weight});
  return assessors;
}

std::string language_of(const Service& service, Transaction& transaction, std::int64_t assessment) {
  const Assessment head = read_head(transaction, service.blobs, assessment).head;
  return head.languages.empty() ? "en" : head.languages.front();
}

/// Who gave the answers, as assessors and with their codes.
struct People {
  std::vector<Answerer> answerers;
  std::vector<Assessor> assessors;
};

void add_records(const Service& service, Transaction& transaction, const WorkshopStanding& standing,
                 const Exercise& exercise, const People& people, const Change& change) {
  const StoredWorkshop& workshop = standing.workshop;
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise.id);
  Assessment made = records_of_exercise({.workshop_code = workshop.code,
                                         .language = language_of(service, transaction, workshop.assessment),
                                         .exercise = exercise,
                                         .grid = material.grid,
                                         .rounds = material.where.round,
                                         .answerers = people.answerers,
                                         .factors = material.factors,
                                         .answers = answers_of_exercise(transaction, exercise.id)});
  made.assessors = people.assessors;
  add_marked_records(transaction, workshop.assessment, made, change);
}

}  // namespace

bool settle_records(const Service& service, Transaction& transaction, const WorkshopStanding& standing,
                    const WorkshopState& after, const Change& change) {
  const StoredWorkshop& workshop = standing.workshop;
  std::vector<const Exercise*> changed;
  for (const Exercise& exercise : standing.plan.exercises)
    if (is_closed(standing.state, exercise) != is_closed(after, exercise)) changed.push_back(&exercise);
  if (changed.empty()) return false;
  People people{answerers_of(service, transaction, standing, after), {}};
  people.assessors = assessors_of(people.answerers);
  const bool any_closed = std::ranges::any_of(
      standing.plan.exercises, [&after](const Exercise& exercise) { return is_closed(after, exercise); });
  set_workshop_assessors(transaction, workshop.assessment, workshop.code + "-",
                         any_closed ? people.assessors : std::vector<Assessor>{}, change);
  for (const Exercise* exercise : changed)
    if (is_closed(after, *exercise))
      add_records(service, transaction, standing, *exercise, people, change);
    else
      remove_marked_records(transaction, workshop.assessment,
                            workshop_mark(workshop.code, exercise->position));
  return true;
}

}  // namespace socta
