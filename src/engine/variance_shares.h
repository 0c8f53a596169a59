#pragma once

#include <span>
#include <vector>

#include "engine/aggregate.h"

namespace socta {

/// Scores of all items on several inputs: row c holds item c's.
using ScoreTable = std::vector<std::vector<double>>;

/// Σ (x − x̄)(y − ȳ) / n.
double covariance(std::span<const double> x, std::span<const double> y);

/// Each input's share of the variance of the aggregate over the items; they sum to 1. For a weighted
/// arithmetic mean Cov(w s, D) / Var(D), else Shapley values of the variance when inputs outside the
/// coalition are at their mean over the items. Equal shares where the aggregate does not vary.
std::vector<double> variance_shares(const Aggregator& aggregator, const ScoreTable& scores,
                                    std::span<const double> weights);

}  // namespace socta
