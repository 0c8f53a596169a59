#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// How likely a factor is to happen within the horizon; all in [0, 1]. `mean` is what the draws use: drawing
/// p from its distribution and then whether the factor happens with probability p is, in every draw, the same
/// as "happens with probability mean p" (law of total probability). `low` and `high` are the 5 and 95 %
/// quantiles of the pooled distribution.
struct FactorProbability {
  std::string factor;
  double mean = 0.5;
  double low = 0;
  double high = 1;
  std::size_t assessors = 0;  ///< whose judgements were pooled; 0: the factor's own answer, or unknown
  bool known = false;         ///< false: nobody answered, so p is anywhere in [0, 1]

  bool operator==(const FactorProbability&) const = default;
};

/// One for each factor of the assessment, in its order. Judgements (of the factor's last round) are pooled by
/// the methodology's rules on a scale of 0–100 %; a factor without an answer among them takes its own answer,
/// and without that it is unknown.
std::vector<FactorProbability> factor_probabilities(const AssessmentCase& input);

/// The same without `low` and `high`, which cost most by far and say nothing: for draws.
std::vector<FactorProbability> factor_means(const AssessmentCase& input);

/// The same as results, each with its word from the methodology's first yardstick; the word of an unknown
/// probability is empty.
std::vector<FactorResult> factor_results(const AssessmentCase& input,
                                         const std::vector<FactorProbability>& probabilities);

}  // namespace socta
