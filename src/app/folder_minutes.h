#pragma once

#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/workshop_minutes.h"

namespace socta {

/// Codes of the workshops that records of the assessment come from, sorted.
std::vector<std::string> workshops_in(const Assessment& assessment);

/// The minutes of a workshop as far as the records of an assessment tell them: who judged what in which
/// round, with which reasons; factors and their effects. Title, day, place and what was only said are not in
/// them. Throws Error (not_found) when no record comes from that workshop, naming those that there are.
WorkshopMinutes folder_minutes(const AssessmentCase& input, const std::string& workshop);

}  // namespace socta
