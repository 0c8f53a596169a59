#pragma once

#include "cli/command.h"

namespace socta {

/// Adds `socta workshop` with what a workshop on paper needs: export, import, report (docs/workshop.md).
void add_workshop_command(CLI::App& program, Action& action);

}  // namespace socta
