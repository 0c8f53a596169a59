#pragma once

#include <optional>

#include "domain/assessment.h"
#include "domain/methodology.h"
#include "domain/scale.h"

namespace socta {

/// What one assessor holds possible, on the scale's own units; low ≤ best ≤ high.
///   pert        modified PERT, λ = 4: beta on [low, high] with α = 1 + 4(best − low)/(high − low),
///               β = 1 + 4(high − best)/(high − low)  (Vose, Risk Analysis, 2008)
///   triangular  on [low, high] with mode best
///   discrete    low, best and high with probabilities 1/6, 4/6, 1/6, so that its mean is the PERT mean
/// low == high is a certain value for every shape.
struct JudgementDistribution {
  double low = 0;
  double best = 0;
  double high = 0;
  JudgementShape shape = JudgementShape::pert;

  bool operator==(const JudgementDistribution&) const = default;
};

/// Low and high moved to the credible level `level`, both in percent, and held on the scale:
/// L' = B − (B − L)·C/S, H' = B + (H − B)·C/S  (Hemming et al. 2018, IDEA protocol).
JudgementDistribution rescaled(const JudgementDistribution& stated, double confidence, double level,
                               const Scale& scale);

/// The distribution behind an answer. A bare best value gets the default spread to each side; a missing
/// confidence is the methodology's default; one missing end takes the default spread on its side, at the
/// credible level. nullopt: "cannot assess".
std::optional<JudgementDistribution> distribution_of(const Answer& answer, const JudgementRules& rules,
                                                     const Scale& scale);

double mean(const JudgementDistribution& distribution);

/// P(X ≤ x).
double cdf(const JudgementDistribution& distribution, double x);

/// Smallest x with P(X ≤ x) ≥ p, for p in [0, 1]. Solves a beta equation for pert: not for use in every draw.
double quantile(const JudgementDistribution& distribution, double p);

}  // namespace socta
