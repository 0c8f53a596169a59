#pragma once

#include <cstddef>

#include "engine/ratings.h"

namespace socta {

/// Difference between two values: equal or not; ranks; numbers; numbers relative to their sum.
enum class AgreementMetric { nominal, ordinal, interval, ratio };

struct KrippendorffAlpha {
  AgreementState state = AgreementState::too_few;
  double alpha = 0;  ///< 1: perfect; 0: chance; below 0: systematic disagreement. Valid when computed
  std::size_t pairable_values = 0;  ///< values of subjects that at least two raters rated
  std::size_t subjects = 0;         ///< such subjects
  double observed = 0;              ///< observed and expected disagreement
  double expected = 0;
};

/// Krippendorff's α = 1 − D_observed / D_expected with gaps allowed, by coincidences (Krippendorff 2011,
/// Computing Krippendorff's Alpha-Reliability). `ratio` needs values that are not negative.
KrippendorffAlpha krippendorff_alpha(const Ratings& ratings, AgreementMetric metric);

}  // namespace socta
