#pragma once

#include "domain/error.h"
#include "domain/workshop_state.h"

namespace socta {

/// Why the command does not fit where the workshop stands, in sentences for the facilitator; nothing when it
/// can be carried out. What only the database knows (which proposals there are) is not looked at.
Problems check_command(const WorkshopPlan& plan, const WorkshopState& state, CommandKind command,
                       const CommandArguments& arguments);

}  // namespace socta
