#pragma once

#include <cstddef>
#include <vector>

#include "engine/ratings.h"

namespace socta {

struct CategoryKappa {
  double category = 0;  ///< the value; somebody chose it, and not everybody always
  double kappa = 0;
};

/// Fleiss' κ; the values are valid when `state` is computed.
struct FleissKappa {
  AgreementState state = AgreementState::too_few;
  double kappa = 0;                         ///< 1: perfect; 0: chance
  double z = 0;                             ///< κ over its standard error when raters choose at random
  double p = 1;                             ///< two-sided, normal approximation
  std::vector<CategoryKappa> categories{};  ///< by value
  std::size_t raters = 0;
  std::size_t subjects = 0;           ///< subjects that every rater rated; only these are used
  std::size_t subjects_left_out = 0;  ///< with a gap
};

/// κ and κ per category of nominal ratings over the complete subjects (Fleiss 1971; standard error of Fleiss,
/// Nee and Landis 1979). Needs two raters and one complete subject.
FleissKappa fleiss_kappa(const Ratings& ratings);

}  // namespace socta
