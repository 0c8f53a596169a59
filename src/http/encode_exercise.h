#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/exercise_reading.h"
#include "app/projector_view.h"
#include "app/workshop_proposals.h"
#include "http/encode_workshop.h"

namespace socta {

/// Values of a workshop's exercises as api/openapi.yaml describes them; see http/encode_people.h.
nlohmann::json encode(const ExercisePage& page, KnownAnswers answers);
nlohmann::json encode(const ExerciseProgress& progress);
nlohmann::json encode(const ProposalView& proposal);
nlohmann::json encode(const std::vector<ProposalView>& proposals);
nlohmann::json encode(const ProjectorView& view);

}  // namespace socta
