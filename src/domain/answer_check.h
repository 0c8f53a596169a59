#pragma once

#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/sentence.h"

namespace socta {

/// A fault of an answer: the column it stands in and a sentence.
struct AnswerFault {
  std::string column;
  Sentence message;
};

/// Faults of an answer on a scale from `low` to `high`: parts without the parts they need, a wrong order,
/// values off the scale, a confidence outside 50 – 100 percent. Empty when it is right, "cannot assess"
/// included.
std::vector<AnswerFault> faults_of(const Answer& answer, double low, double high);

}  // namespace socta
