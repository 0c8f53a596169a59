#pragma once

#include "app/command_workshop.h"
#include "http/json_body.h"

namespace socta {

/// Parts of bodies as api/openapi.yaml describes them; faults are noted as JsonFields notes them.
CommandOrder command_order_in(JsonFields& fields);

/// A participant's proposal, without its exercise.
Proposal proposal_in(JsonFields& fields);

/// nullopt: "none".
std::optional<VoicePosition> voice_position_in(JsonFields& fields);

}  // namespace socta
