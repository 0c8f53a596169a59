#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/methodology.h"
#include "engine/aggregate.h"

namespace socta {

/// A group of indicators ready to be evaluated. `weights` belong to `indicators` (positions in the
/// methodology) and sum to 1.
struct ModelGroup {
  std::string code;
  Axis axis = Axis::composite;
  std::vector<std::size_t> indicators{};
  std::vector<double> weights{};
  Aggregator aggregator;

  bool has_weight() const;  ///< false: no indicators, or none with weight

  /// The group's score from all indicators' scores of one item.
  double score(std::span<const double> indicator_scores) const;
};

/// How indicator scores become danger: the methodology's tree with its stated weights (method §5).
struct DangerModel {
  std::vector<ModelGroup> groups{};
  std::vector<double> group_weights{};  ///< sum to 1; 0 for context groups
  std::vector<Aggregator> dangers{};    ///< groups → danger: the stated one, then the alternatives
  std::size_t normalisers = 1;          ///< the series' own, and the alternatives
  std::size_t indicators = 0;
  std::vector<std::size_t> group_of{};  ///< of each indicator

  std::vector<double> group_scores(std::span<const double> indicator_scores) const;

  /// Stated aggregation and weights.
  double danger(std::span<const double> group_scores) const {
    return dangers.front()(group_scores, group_weights);
  }

  /// Weighted arithmetic means on both levels and no alternatives: danger is Σ weight·score.
  bool is_additive() const;

  /// Weight of an indicator in danger, where the model is additive.
  std::vector<double> indicator_weights() const;
};

/// Groups without indicators have no score and are left out of every aggregate: their weight is set to 0 and
/// the others' is renormalised.
DangerModel make_danger_model(const Methodology& methodology);

}  // namespace socta
