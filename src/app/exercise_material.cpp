#include "app/exercise_material.h"

#include "app/organisation_list.h"
#include "app/test_weights.h"
#include "store/workshop_answers.h"
#include "store/workshop_people.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

std::map<std::string, std::string> kinds_of(Transaction& transaction, std::int64_t assessment) {
  std::map<std::string, std::string> kinds;
  for (Organisation& one : organisations_in(transaction, assessment, every_record()))
    kinds[one.code] = std::move(one.kind);
  return kinds;
}

const Exercise* closed_questions(const WorkshopPlan& plan, const WorkshopState& state) {
  for (const Exercise& exercise : plan.exercises)
    if (exercise.kind == ExerciseKind::test_questions && state.of(exercise.id).state == ExerciseState::closed)
      return &exercise;
  return nullptr;
}

void add_weights(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                 const Exercise& questions, std::vector<Answerer>& answerers) {
  const RoundAnswers input{
      .exercise = questions,
      .rules = service.workshops.subject(transaction, service.blobs, workshop)->methodology->judgement,
      .answerers = answerers,
      .answers = answers_of_exercise(transaction, questions.id)};
  const auto weights = test_weights(input);
  for (Answerer& one : answerers)
    if (const auto found = weights.find(one.code); found != weights.end()) one.weight = found->second;
}

}  // namespace

ExerciseMaterial material_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                             std::int64_t exercise) {
  ExerciseMaterial material{.standing = service.workshops.standing(transaction, workshop)};
  material.exercise = exercise_in(material.standing->plan, exercise);
  material.subject = service.workshops.subject(transaction, service.blobs, workshop);
  material.where = material.standing->state.of(exercise);
  if (material.exercise.kind == ExerciseKind::pestle)
    material.factors =
        workshop_factors(proposals_of_workshop(transaction, workshop.id), material.standing->state, exercise);
  material.grid = exercise_grid(*material.subject->methodology, material.subject->items,
                                factor_codes(material.factors), material.exercise);
  return material;
}

std::vector<Answerer> answerers_of(const Service& service, Transaction& transaction,
                                   const WorkshopStanding& standing, const WorkshopState& state) {
  std::vector<Answerer> answerers;
  for (const WorkshopParticipant& one : list_participants(transaction, standing.workshop.id))
    answerers.push_back({one.id, one.code, one.organisation, std::nullopt});
  if (const Exercise* questions = closed_questions(standing.plan, state))
    add_weights(service, transaction, standing.workshop, *questions, answerers);
  return answerers;
}

RoundAnswers round_answers_of(const Service& service, Transaction& transaction,
                              const ExerciseMaterial& material) {
  const WorkshopStanding& standing = *material.standing;
  return {.exercise = material.exercise,
          .grid = material.grid,
          .rules = material.subject->methodology->judgement,
          .answerers = answerers_of(service, transaction, standing, standing.state),
          .kinds = kinds_of(transaction, standing.workshop.assessment),
          .answers = answers_of_exercise(transaction, material.exercise.id)};
}

}  // namespace socta
