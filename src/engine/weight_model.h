#pragma once

#include <cstddef>
#include <vector>

#include "domain/methodology.h"
#include "engine/danger_model.h"

namespace socta {

/// How the weights of one level vary between draws around stated weights w that sum to 1. Members without
/// stated weight are no members: they stay at 0 under every law. All laws give weights that are not negative
/// and sum to 1:
///   fixed              w in every draw
///   uniform_factors    w · f renormalised, f independent and uniform in 1 ± factor; factor 0 gives the bits
///                      of fixed
///   dirichlet          Dirichlet(concentration · w): mean w
///   simplex            uniform on the simplex, w unused
///   simplex_ordered    uniform on the part where the weights fall in the given order, w unused
///   simplex_intervals  uniform on the part between low and high, w unused
struct WeightLaw {
  WeightUncertainty kind = WeightUncertainty::fixed;
  double factor = 0.25;              ///< in [0, 1)
  double concentration = 100;        ///< positive
  std::vector<std::size_t> order{};  ///< simplex_ordered: every member, heaviest first
  std::vector<double> low{};         ///< simplex_intervals: by member, low ≤ high, Σ low ≤ 1 ≤ Σ high
  std::vector<double> high{};

  bool operator==(const WeightLaw&) const = default;
};

/// Weights at two levels: groups in the danger, indicators in their group. Indicators may stand in any order.
struct WeightModel {
  std::vector<double> group_weights{};      ///< not negative; need not sum to 1
  std::vector<double> indicator_weights{};  ///< within the group: the same
  std::vector<std::size_t> group_of{};      ///< by indicator
  WeightLaw groups{};
  /// For every group, its members in the order of the indicators. Empty: all fixed.
  std::vector<WeightLaw> indicators{};

  bool operator==(const WeightModel&) const = default;
};

/// The weights of the methodology's tree with its laws.
WeightModel weight_model(const Methodology& methodology, const DangerModel& danger);

}  // namespace socta
