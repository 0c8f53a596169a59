#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/methodology.h"

namespace socta {

/// How scores in [0, 1] become one score of the next level (method §5), ready for many evaluations. Every
/// function is monotone in each score and gives back the score that all inputs share (but for veto rules).
///   arithmetic  Σ w·s / Σ w
///   power       (Σ w·s^p / Σ w)^(1/p); p = 0: geometric; with p ≤ 0 one zero makes the whole zero
///   maximum, minimum  of the inputs that have weight
///   owa         Yager 1988: weights for the highest, second highest … score. With k of its n inputs, the
///   weights
///               are those of the piecewise linear quantifier through their cumulative sums
///   veto        arithmetic, then the first rule whose input reaches its limit lifts to `floor` or holds at
///   `cap`
/// An input without weight counts nowhere, whatever the kind; an input without score is left out and the
/// others' weights are renormalised.
class Aggregator {
 public:
  /// `codes` names the inputs, which veto rules refer to.
  Aggregator(const Aggregation& aggregation, std::span<const std::string> codes);

  /// `scores` and `weights` are as many as the codes. nullopt: no input has both a score and weight.
  std::optional<double> of_known(std::span<const std::optional<double>> scores,
                                 std::span<const double> weights) const;

  /// The same where every score is known and some weight is positive.
  double operator()(std::span<const double> scores, std::span<const double> weights) const;

  /// Weighted arithmetic mean: contributions are exact, w·s.
  bool is_additive() const { return aggregation_.kind == AggregationKind::arithmetic; }

 private:
  struct Veto {
    std::size_t input;
    VetoRule rule;
  };

  double owa(std::span<const double> scores, std::span<const double> weights) const;
  double held_by_veto(std::span<const double> scores, std::span<const double> weights, double mean) const;

  Aggregation aggregation_;
  std::vector<Veto> vetoes_;
};

}  // namespace socta
