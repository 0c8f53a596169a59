#pragma once

#include <cstdint>
#include <vector>

#include "domain/workshop.h"
#include "store/transaction.h"

namespace socta {

/// The commands of a workshop, in their order.
std::vector<WorkshopCommand> workshop_log(Transaction& transaction, std::int64_t workshop);

/// Number of the last command; 0 when there is none. Throws Error (not_found) when there is no such workshop.
std::int64_t last_command(Transaction& transaction, std::int64_t workshop);

/// Appends the command, whose number must be the one after the last. Throws Error: stale when it is not,
/// not_found.
void append_command(Transaction& transaction, std::int64_t workshop, const WorkshopCommand& command);

}  // namespace socta
