#pragma once

#include <vector>

#include "domain/results.h"
#include "engine/point_scores.h"
#include "engine/uncertainty.h"

namespace socta {

/// At most so many draws make the intervals of key factors; fewer where Shapley values are needed, which cost
/// a thousand times more.
inline constexpr std::uint64_t kKeyFactorDraws = 10000;
inline constexpr std::uint64_t kShapleyKeyFactorDraws = 384;

/// Differentiating power of each indicator and group (method §7): its share of the differences between items,
/// mean and 5 to 95 % interval over the draws, strongest first. In every draw the shares sum to 1:
///   additive  Cov_c(w_i s_ci, D_c) / Var_c(D_c)
///   others    Shapley values, over groups, of the variance of danger when the groups outside the coalition
///   are at their
///             mean over the items; within a group in proportion to the same of the group's score
/// A draw in which the items do not differ shares equally. `items` are the up to three with the largest
/// positive part in the factor's covariance at the point scores. Empty for fewer than two items.
KeyFactors differentiating_factors(const DrawCase& input, const std::vector<PointScores>& points);

}  // namespace socta
