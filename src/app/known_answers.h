#pragma once

#include <vector>

#include "app/exercise_material.h"

namespace socta {

/// The answers of test questions into their cells, which have an `item` and a `known`, once the exercise is
/// closed: until then a further round may ask the same questions.
template <typename Cell>
void add_known_answers(const ExerciseMaterial& material, std::vector<Cell>& cells) {
  if (material.where.state != ExerciseState::closed) return;
  for (const TestQuestion& question : material.exercise.settings.questions)
    for (Cell& cell : cells)
      if (cell.item == question.code) cell.known = question.answer;
}

}  // namespace socta
