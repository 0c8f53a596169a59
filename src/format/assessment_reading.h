#pragma once

#include <span>

#include "domain/assessment.h"
#include "domain/error.h"
#include "format/assessment_reader.h"
#include "format/finding_places.h"
#include "format/table.h"

namespace socta {

/// An assessment as it was read, with all that is wrong in it.
struct AssessmentReading {
  AssessmentCase input{};  ///< what could be read, also when there are errors
  Problems problems{};     ///< everything that was found
  Problems of_reading{};   ///< what was found before validation
  FindingPlaces places{};
};

/// As read_assessment_files, without an exception for what is wrong. `tables` stand for the files whose names
/// they have; their numbers are written plainly.
AssessmentReading read_assessment(std::span<const StoredFile> files, std::span<const Table> tables,
                                  const Problems& found = {},
                                  const MethodologySource& methodologies = methodology_source());

/// Validates what was read, without an error, as it is now: `problems` are those of a new reading.
void validate_again(AssessmentReading& reading);

}  // namespace socta
