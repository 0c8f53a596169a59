#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/assessment.h"

namespace socta {

/// What is asked to be otherwise in a case: only what is to differ.
struct CaseChange {
  std::map<std::string, double> group_weights{};
  std::map<std::string, double> indicator_weights{};
  std::string aggregation{};  ///< "" = as it is; else one of aggregation_words()
  std::vector<std::string> without_organisations{};
  std::vector<std::string> without_indicators{};

  /// Whether cells are asked to be otherwise, beside the weights of what they are added up to.
  bool takes_away() const { return !without_organisations.empty() || !without_indicators.empty(); }
};

/// Names of the aggregations that may be asked for.
const std::vector<std::string>& aggregation_words();

/// The methodology's own aggregation of groups by that name.
std::string aggregation_word(const Aggregation& aggregation);

/// Changes the case. Throws Error (invalid) with the field of every code that is none, of weights that are
/// negative or all zero, and when nothing is left.
void change_case(const CaseChange& change, AssessmentCase& input);

}  // namespace socta
