#pragma once

#include <optional>
#include <string>

#include "domain/methodology.h"
#include "domain/sentence.h"

namespace socta {

/// A fault of a source's grade: the column ("scheme" or "grade") and a sentence.
struct GradeFault {
  std::string column;
  Sentence message;
};

/// nullopt when both are empty, or the methodology has that scheme and the scheme that grade.
std::optional<GradeFault> grade_fault(const Methodology& methodology, const std::string& scheme,
                                      const std::string& grade);

}  // namespace socta
