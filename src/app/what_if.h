#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/principal.h"
#include "app/ranking.h"
#include "app/service.h"

namespace socta {

/// What is asked of the ranking: only what is to differ.
struct WhatIfOrder {
  std::map<std::string, double> group_weights{};
  std::map<std::string, double> indicator_weights{};
  std::string aggregation{};  ///< "" = as it is; else one of aggregation_words()
  std::vector<std::string> without_organisations{};
  std::vector<std::string> without_indicators{};
  std::size_t draws = 2000;
  Language language = Language::english;
};

/// One item under the question and as it is.
struct WhatIfRow {
  RankingRow after{};
  std::optional<std::size_t> rank_before{};
  std::optional<double> score_before{};
};

/// Names of the aggregations that may be asked for.
const std::vector<std::string>& aggregation_words();

/// The methodology's own aggregation of groups by that name.
std::string aggregation_word(const Aggregation& aggregation);

/// The case under the question. Throws Error (invalid) with the field of every code that is none, of weights
/// that are negative or all zero, and when nothing is left.
AssessmentCase changed_case(const AssessmentCase& input, const WhatIfOrder& order);

/// The ranking under the question; nothing is kept. Throws Error: not_found, forbidden, invalid, conflict
/// when the assessment has errors.
std::vector<WhatIfRow> what_if(const Service& service, const Principal& who, std::int64_t assessment,
                               const WhatIfOrder& order);

}  // namespace socta
