#pragma once

#include <vector>

#include "app/workshop_edit.h"
#include "http/json_body.h"

namespace socta {

/// Parts of bodies as api/openapi.yaml describes them; faults are noted as JsonFields notes them.
WorkshopOrder workshop_order_in(JsonFields& fields);
WorkshopChange workshop_change_in(JsonFields& fields);
ExerciseOrder exercise_order_in(JsonFields& fields);

/// 1 … 200 answers of one participant; exercise and participant of each are not set.
std::vector<WorkshopAnswer> answers_in(JsonFields& fields);

}  // namespace socta
