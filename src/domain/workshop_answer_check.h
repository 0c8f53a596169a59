#pragma once

#include <optional>

#include "domain/answer_check.h"
#include "domain/workshop_grid.h"
#include "domain/workshop_state.h"

namespace socta {

/// Why an answer is not counted; nullopt when it is: the exercise must be open in the answer's round, the
/// cell one of its grid, the values on the cell's scale and of the form that the exercise asks for. A fault
/// of a value names it in `column` ("best"), one of the round "round", else it is empty.
std::optional<AnswerFault> fault_of(const WorkshopAnswer& answer, const Exercise& exercise,
                                    const ExerciseStanding& standing, const ExerciseGrid& grid);

}  // namespace socta
