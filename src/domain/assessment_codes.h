#pragma once

#include "domain/assessment.h"
#include "domain/code_list.h"
#include "domain/reading_gaps.h"

namespace socta {

/// Everything that a row of an assessment may name, gathered once from the methodology and from the tables
/// that define codes.
struct AssessmentCodes {
  CodeList items{"crime form"};  ///< that are assessed: in scope; with open items, those that the data name
  CodeList crime_nodes{"crime area or form"};  ///< in scope or not; with open items also the items
  CodeList indicators{"indicator"};
  CodeList indicator_groups{"indicator group"};
  CodeList domains{"domain"};
  CodeList stakeholders{"stakeholder"};
  CodeList categories{"category of the environment"};
  CodeList grading_schemes{"grading scheme"};
  CodeList organisations{"organisation"};
  CodeList assessors{"assessor"};
  CodeList evidence{"evidence"};
  CodeList factors{"factor"};
  CodeList crime_groups{"group"};
  CodeList group_attributes{"criterion or attribute"};
  CodeList series{"series"};
};

/// Lists that a file defines which has gaps are open (CodeList::leave_open).
AssessmentCodes codes_of(const AssessmentCase& input, const ReadingGaps& gaps = {});

/// Why an item that must be assessed is refused: unknown, a crime area, or out of scope.
Sentence why_not_assessed(const AssessmentCase& input, const AssessmentCodes& codes, const std::string& item);

}  // namespace socta
