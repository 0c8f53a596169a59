#pragma once

#include "domain/field_checks.h"
#include "domain/methodology.h"

namespace socta {

/// The parts of validate_methodology, each about one part of the file.
void validate_taxonomy(const Methodology& methodology, FieldChecks& checks);
void validate_indicators(const Methodology& methodology, Problems& problems);
void validate_aggregations(const Methodology& methodology, FieldChecks& checks);
void validate_uncertainty(const Methodology& methodology, Problems& problems);
void validate_grading(const Methodology& methodology, FieldChecks& checks);
void validate_yardsticks(const Methodology& methodology, FieldChecks& checks);
void validate_group_scheme(const GroupScheme& scheme, FieldChecks& checks);

}  // namespace socta
