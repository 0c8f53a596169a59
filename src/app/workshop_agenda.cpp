#include <algorithm>
#include <set>

#include "app/authorise.h"
#include "app/workshop_edit.h"
#include "app/workshop_note.h"
#include "domain/message_text.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr int kMostRounds = 9;

void check(const ExerciseSettings& settings) {
  Problems problems;
  const auto fault = [&problems](const char* field, std::string sentence) {
    problems.error(std::move(sentence), {.file = "", .field = field});
  };
  if (settings.rounds < 1 || settings.rounds > kMostRounds)
    fault("settings.rounds", "An exercise has 1 to " + std::to_string(kMostRounds) + " rounds.");
  std::set<std::string> codes;
  for (const TestQuestion& question : settings.questions) {
    if (!codes.insert(question.code).second)
      fault("settings.questions", "The question " + in_quotes(question.code) + " stands there twice.");
    if (question.minimum && question.maximum && *question.minimum >= *question.maximum)
      fault("settings.questions",
            "The smallest value of " + in_quotes(question.code) + " is not below the largest.");
  }
  problems.throw_if_errors();
}

Exercise exercise_of(const ExerciseOrder& order, int usual_position) {
  return {.position = order.position.value_or(usual_position),
          .kind = order.kind,
          .title = order.title,
          .settings = order.settings};
}

void refuse_after_end(const WorkshopStanding& standing) {
  if (standing.state.phase == WorkshopPhase::ended)
    throw Error(ErrorKind::conflict, "The workshop has ended; its agenda stays as it is.");
}

const Exercise& planned_exercise(const WorkshopStanding& standing, std::int64_t exercise) {
  const Exercise& found = exercise_in(standing.plan, exercise);
  if (standing.state.of(exercise).state != ExerciseState::planned)
    throw Error(ErrorKind::conflict, "The exercise was opened; it stays as it is.");
  return found;
}

/// Changes the agenda of the workshop by `work`, notes it and tells it.
WorkshopView change_agenda(const Service& service, const Principal& who, const WorkshopAt& at,
                           const std::function<void(Transaction&, const WorkshopStanding&)>& work) {
  service.database.write([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    const StoredWorkshop workshop = workshop_in(transaction, at.assessment, at.workshop);
    const auto standing = service.workshops.standing(transaction, workshop);
    refuse_after_end(*standing);
    work(transaction, *standing);
    write_audit(transaction, workshop_note("workshop.change", workshop), who.account.id, service.now_text());
  });
  return told_view(service, who, at);
}

}  // namespace

WorkshopView add_exercise(const Service& service, const Principal& who, const WorkshopAt& at,
                          const ExerciseOrder& order) {
  check(order.settings);
  return change_agenda(service, who, at, [&](Transaction& transaction, const WorkshopStanding& standing) {
    const int end = static_cast<int>(standing.plan.exercises.size()) + 1;
    insert_exercise(transaction, at.workshop, exercise_of(order, end));
  });
}

WorkshopView change_exercise(const Service& service, const Principal& who, const WorkshopAt& at,
                             std::int64_t exercise, const ExerciseOrder& order) {
  check(order.settings);
  return change_agenda(service, who, at, [&](Transaction& transaction, const WorkshopStanding& standing) {
    Exercise changed = exercise_of(order, planned_exercise(standing, exercise).position);
    changed.id = exercise;
    changed.version = at.version;
    update_exercise(transaction, at.workshop, changed);
  });
}

WorkshopView drop_exercise(const Service& service, const Principal& who, const WorkshopAt& at,
                           std::int64_t exercise) {
  return change_agenda(service, who, at, [&](Transaction& transaction, const WorkshopStanding& standing) {
    planned_exercise(standing, exercise);
    remove_exercise(transaction, at.workshop, exercise, at.version);
  });
}

}  // namespace socta
