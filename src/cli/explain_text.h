#pragma once

#include <string>
#include <string_view>

#include "cli/terminal.h"
#include "domain/assessment.h"
#include "domain/results.h"
#include "text/language.h"

namespace socta {

/// The danger of one form followed to its groups and indicators: score, weight, contribution, share known.
/// `item` must be in the results.
std::string explain_item_text(const AssessmentCase& input, const Results& results, std::string_view item,
                              Language language, const Terminal& terminal);

/// One cell followed to its judgements (with file and row), series (with publisher, file, period) and
/// evidence.
std::string explain_cell_text(const AssessmentCase& input, const Results& results, std::string_view item,
                              std::string_view indicator, Language language, const Terminal& terminal);

/// From the judgements of a cell to its score: limits at the credible level, means, weights, the spread that
/// the evidence gives the draws, and the pooled value. "" where no answer counts.
std::string explain_steps_text(const AssessmentCase& input, const IndicatorResult& cell,
                               std::string_view item, Language language, const Terminal& terminal);

}  // namespace socta
