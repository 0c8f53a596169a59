#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "app/device_codes.h"
#include "app/participant_view.h"
#include "app/put_answers.h"
#include "app/workshop_join.h"
#include "app/workshop_view.h"

namespace socta {

/// Values of workshops as api/openapi.yaml describes them; see http/encode_people.h.
nlohmann::json encode(const WorkshopSummary& summary);
nlohmann::json encode(const Stage& stage);
nlohmann::json encode(const WorkshopView& view);
nlohmann::json encode(const WorkshopInvitation& invitation);
nlohmann::json encode(const HandedCode& code);
nlohmann::json encode(const AnswerReceipt& receipt);

/// `secret` is what the participant's token against forged requests is made from.
nlohmann::json encode(const ParticipantView& view, std::string_view secret);

/// Whether an exercise is shown with the answers of its test questions, which participants never get.
enum class KnownAnswers { shown, hidden };
nlohmann::json encode(const ExerciseView& view, KnownAnswers answers);

}  // namespace socta
