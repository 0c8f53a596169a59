#include "app/opening_check.h"

#include "app/exercise_material.h"
#include "domain/error.h"
#include "domain/message_text.h"
#include "domain/shared_cell.h"

namespace socta {
namespace {

bool is_judged_once(ExerciseKind kind) {
  return kind == ExerciseKind::danger || kind == ExerciseKind::influence || kind == ExerciseKind::incidence;
}

[[noreturn]] void refuse(std::string sentence) {
  throw Error(ErrorKind::conflict, std::move(sentence), {.file = "", .field = "exercise"});
}

void refuse_shared_cell(const Exercise& earlier, const SharedCell& cell) {
  const std::string number = std::to_string(earlier.position);
  refuse(
      "It asks for " + in_quotes(cell.item) + " × " + in_quotes(cell.column) + ", as exercise " + number +
      " of the agenda did: who answers in both would count twice. Choose other crime forms or columns for it "
      "in the plan, or hold a further round of exercise " +
      number + " before that is closed.");
}

void refuse_second_questions(const Exercise& earlier) {
  refuse("Exercise " + std::to_string(earlier.position) +
         " of the agenda had test questions already: a participant has one weight in a workshop. Take this "
         "exercise out of the plan.");
}

}  // namespace

void refuse_asked_twice(const Service& service, Transaction& transaction, const WorkshopStanding& standing,
                        std::int64_t exercise) {
  const Exercise& opened = exercise_in(standing.plan, exercise);
  for (const Exercise& earlier : standing.plan.exercises) {
    if (earlier.id == exercise || earlier.kind != opened.kind ||
        standing.state.of(earlier.id).state == ExerciseState::planned)
      continue;
    if (opened.kind == ExerciseKind::test_questions) refuse_second_questions(earlier);
    if (!is_judged_once(opened.kind)) continue;
    const StoredWorkshop& workshop = standing.workshop;
    if (const auto cell = shared_cell(material_of(service, transaction, workshop, exercise).grid,
                                      material_of(service, transaction, workshop, earlier.id).grid))
      refuse_shared_cell(earlier, *cell);
  }
}

}  // namespace socta
