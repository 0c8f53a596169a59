#pragma once

#include <memory>
#include <string>

#include "app/exercise_reading.h"

namespace socta {

/// Results of a round as api/openapi.yaml describes them. The cells are written once for all who look at the
/// same state of the round; who takes part gets the own answers put in.
std::string json_of_results(const Service& service, const ExerciseResults& results);

}  // namespace socta
