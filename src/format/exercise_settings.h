#pragma once

#include <string>
#include <string_view>

#include "domain/workshop.h"

namespace socta {

/// Settings of an exercise as one JSON object, with the names and words of the interface (ExerciseSettings in
/// api/openapi.yaml); what is at its default is left out.
std::string write_exercise_settings(const ExerciseSettings& settings);

/// Reads it back to an equal value. Throws Error (corrupt) for anything else.
ExerciseSettings read_exercise_settings(std::string_view json);

}  // namespace socta
