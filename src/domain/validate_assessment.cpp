#include "domain/validate_assessment.h"

#include "domain/validation_parts.h"

namespace socta {

void validate_assessment(const AssessmentCase& input, Problems& problems, const ReadingGaps& gaps) {
  const AssessmentCodes codes = codes_of(input, gaps);
  const ValidationInput check{input, codes, gaps, problems};
  validate_cycle(check);
  validate_organisations(check);
  validate_judgements(check);
  validate_empty_items(check);
  validate_evidence(check);
  validate_citations(check);
  validate_factors(check);
  validate_cross_impacts(check);
  validate_crime_groups(check);
  validate_series(check);
  validate_translations(check);
}

}  // namespace socta
