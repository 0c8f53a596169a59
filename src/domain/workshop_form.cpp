#include "domain/workshop_form.h"

namespace socta {

std::optional<int> form_position(ExerciseKind kind) {
  switch (kind) {
    case ExerciseKind::pestle:
      return 2;
    case ExerciseKind::influence:
      return 3;
    case ExerciseKind::danger:
      return 4;
    case ExerciseKind::incidence:
      return 5;
    case ExerciseKind::briefing:
    case ExerciseKind::key_factors:
    case ExerciseKind::test_questions:
      break;
  }
  return std::nullopt;
}

}  // namespace socta
