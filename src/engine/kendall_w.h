#pragma once

#include <cstddef>
#include <vector>

#include "engine/ratings.h"

namespace socta {

enum class TieCorrection { corrected, uncorrected };

/// Kendall's coefficient of concordance; the values are valid when `state` is computed.
struct KendallW {
  AgreementState state = AgreementState::too_few;
  double w = 0;              ///< always in [0, 1]
  double chi_squared = 0;    ///< m (n − 1) W; for fewer than seven subjects the approximation is coarse
  std::size_t degrees = 0;   ///< n − 1
  double p = 1;              ///< P(χ² at least as large) when raters rank at random
  std::size_t raters = 0;    ///< m
  std::size_t subjects = 0;  ///< n: subjects that every rater rated; only these are used
  std::size_t subjects_left_out = 0;  ///< with a gap
};

/// W over the complete subjects, from mid-ranks (Kendall and Babington Smith 1939; tie correction as in
/// Siegel and Castellan 1988). Needs two raters and two complete subjects; no_variation when every rater ties
/// all subjects.
KendallW kendall_w(const Ratings& ratings, TieCorrection ties = TieCorrection::corrected);

/// Ranks from 1, ties sharing the mean of their ranks.
std::vector<double> mid_ranks(const std::vector<double>& values);

}  // namespace socta
