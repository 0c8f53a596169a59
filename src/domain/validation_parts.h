#pragma once

#include "domain/assessment.h"
#include "domain/assessment_codes.h"
#include "domain/error.h"
#include "domain/reading_gaps.h"
#include "domain/table_check.h"

namespace socta {

/// The concepts that validate_assessment checks, one function and one file each. All add to `problems`.
struct ValidationInput {
  const AssessmentCase& input;
  const AssessmentCodes& codes;
  const ReadingGaps& gaps;
  Problems& problems;

  TableCheck table(std::string file) const { return {std::move(file), gaps, problems}; }

  /// False when the methodology could not be read; what it does not say then is unknown.
  bool knows_methodology() const { return !gaps.has_file("methodology.toml"); }
};

void validate_cycle(const ValidationInput& check);          ///< assessment.toml
void validate_organisations(const ValidationInput& check);  ///< organisations, assessors, names of items
void validate_judgements(const ValidationInput& check);     ///< all tables of answers, and direct scores
void validate_empty_items(const ValidationInput& check);    ///< forms of which nothing is known
void validate_evidence(const ValidationInput& check);       ///< evidence and decisions
void validate_citations(const ValidationInput& check);      ///< narrative/*.md
void validate_factors(const ValidationInput& check);        ///< factors, their effects, scenarios
void validate_cross_impacts(const ValidationInput& check);
void validate_crime_groups(const ValidationInput& check);  ///< groups, their scores and links
void validate_series(const ValidationInput& check);        ///< statistics.toml
void validate_translations(const ValidationInput& check);

}  // namespace socta
