#pragma once

#include <cstddef>
#include <span>

#include "domain/methodology.h"

namespace socta {

/// How far the best values of one cell agree, in scale units. All zero without answers.
struct Consensus {
  std::size_t answers = 0;
  double median = 0;
  double lower_quartile = 0;
  double upper_quartile = 0;
  double interquartile_range = 0;
  double share_within = 0;  ///< share of answers within `consensus_within` of the median, the limit included
  bool reached = false;     ///< share_within ≥ `consensus_share`; false for fewer than two answers

  bool operator==(const Consensus&) const = default;
};

/// Consensus by the methodology's rule (default: at least 75 % within one point of the median). Quartiles are
/// linear between order statistics (Hyndman and Fan 1996, type 7).
Consensus consensus(std::span<const double> best_values, const JudgementRules& rules);

}  // namespace socta
