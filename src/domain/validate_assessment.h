#pragma once

#include "domain/assessment.h"
#include "domain/error.h"
#include "domain/reading_gaps.h"

namespace socta {

/// Checks everything that the engine relies on in an assessment whose methodology is valid: codes that name
/// nothing, answers off their scale, duplicates, rounds, forms without data, cycles, dates, citations. All
/// problems are added to `problems`, each with the file of docs/assessment-folder.md, the row (when the value
/// was read from one) and the column or key. Warnings do not stand in the way of a computation. What only
/// follows from `gaps` (rows known in part, codes whose file could not be read) is not complained of.
void validate_assessment(const AssessmentCase& input, Problems& problems, const ReadingGaps& gaps = {});

}  // namespace socta
