#pragma once

#include <string>

#include "app/run_comparison.h"
#include "cli/terminal.h"
#include "text/language.h"

namespace socta {

/// The comparison as a table: form, score and rank before and after, and in words whether the change is
/// beyond its uncertainty.
std::string compare_text(const RunComparison& comparison, Language language, const Terminal& terminal);

}  // namespace socta
