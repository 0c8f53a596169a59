#pragma once

#include <string>

#include "cli/terminal.h"
#include "domain/results.h"
#include "engine/comparison.h"
#include "text/language.h"

namespace socta {

/// The comparison as a table: form, score and rank before and after, and in words whether the change is
/// beyond its uncertainty. Names come from the results themselves.
std::string compare_text(const Results& before, const Results& after, const Comparison& comparison,
                         Language language, const Terminal& terminal);

}  // namespace socta
