#pragma once

#include <string>
#include <vector>

#include "app/round_results.h"
#include "domain/workshop_factors.h"

namespace socta {

/// What the records of a closed exercise are made of.
struct RecordSource {
  std::string workshop_code;  ///< "w1"
  std::string language;       ///< in which the factors were written
  const Exercise& exercise;
  const ExerciseGrid& grid;
  int rounds = 1;  ///< the round that it was closed in
  const std::vector<Answerer>& answerers;
  const std::vector<WorkshopFactor>& factors;
  const std::vector<WorkshopAnswer>& answers;
};

/// The exercise as rows of the assessment's tables, all marked with workshop and exercise: judgements,
/// influence, incidence; factors with their judgements and effects. In each round stand the answers of that
/// round and those of earlier ones that were not revised (domain/standing_answers.h); rounds count from the
/// first that has an answer. A factor is there when somebody judged its probability ("w1-f03"; for the region
/// "w1-f03-r"); effects are those of the last round. Nothing for test questions, briefing and key factors.
Assessment records_of_exercise(const RecordSource& source);

}  // namespace socta
