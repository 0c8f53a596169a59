#pragma once

#include <string>

#include "cli/terminal.h"
#include "domain/assessment.h"
#include "domain/results.h"
#include "text/language.h"

namespace socta {

/// The results of a run as a page of text: heading and notice; the ranking (rank with its acceptability,
/// form, class in words, danger with its 90 % interval, outlook, share known); then key factors, tolerance
/// traps, proposed priorities, what is worth knowing, and the run's identity. Every number is rounded once,
/// here.
std::string ranking_text(const AssessmentCase& input, const Results& results, Language language,
                         const Terminal& terminal);

}  // namespace socta
