#pragma once

#include <string>

#include "cli/terminal.h"
#include "domain/assessment.h"
#include "engine/hindsight.h"
#include "text/language.h"

namespace socta {

/// The statements that the assessment's series made about the time after the reference period, what came, and
/// how they scored: one row a statement, then Brier and log score.
std::string hindsight_text(const Assessment& assessment, const Hindsight& hindsight, Language language,
                           const Terminal& terminal);

}  // namespace socta
