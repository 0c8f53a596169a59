#include "engine/judgement_distribution.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>

namespace socta {
namespace {

constexpr double kTail = 1.0 / 6;  // discrete: probability of low and of high

struct BetaShape {
  double alpha;
  double beta;
};

BetaShape pert_shape(const JudgementDistribution& d) {
  const double mode = (d.best - d.low) / (d.high - d.low);
  return {1 + 4 * mode, 1 + 4 * (1 - mode)};
}

double triangular_cdf(const JudgementDistribution& d, double x) {
  const double length = d.high - d.low;
  if (x < d.best) return (x - d.low) * (x - d.low) / (length * (d.best - d.low));
  if (d.best == d.high) return 1;
  return 1 - (d.high - x) * (d.high - x) / (length * (d.high - d.best));
}

double triangular_quantile(const JudgementDistribution& d, double p) {
  const double length = d.high - d.low;
  if (p * length < d.best - d.low) return d.low + std::sqrt(p * length * (d.best - d.low));
  return d.high - std::sqrt((1 - p) * length * (d.high - d.best));
}

double discrete_cdf(const JudgementDistribution& d, double x) { return x < d.best ? kTail : 1 - kTail; }

double discrete_quantile(const JudgementDistribution& d, double p) {
  if (p <= kTail) return d.low;
  return p <= 1 - kTail ? d.best : d.high;
}

}  // namespace

JudgementDistribution rescaled(const JudgementDistribution& stated, double confidence, double level,
                               const Scale& scale) {
  JudgementDistribution result = stated;
  const double factor = level / confidence;
  result.low = std::max(scale.low, stated.best - (stated.best - stated.low) * factor);
  result.high = std::min(scale.high, stated.best + (stated.high - stated.best) * factor);
  return result;
}

std::optional<JudgementDistribution> distribution_of(const Answer& answer, const JudgementRules& rules,
                                                     const Scale& scale) {
  if (!answer.best) return std::nullopt;
  const double best = *answer.best;
  const JudgementDistribution stated{answer.low.value_or(best), best, answer.high.value_or(best),
                                     rules.shape};
  JudgementDistribution result =
      rescaled(stated, answer.confidence.value_or(rules.default_confidence), rules.credible_level, scale);
  const double spread = rules.default_spread * (scale.high - scale.low);
  if (!answer.low) result.low = std::max(scale.low, best - spread);
  if (!answer.high) result.high = std::min(scale.high, best + spread);
  return result;
}

double mean(const JudgementDistribution& d) {
  if (d.shape == JudgementShape::triangular) return (d.low + d.best + d.high) / 3;
  return (d.low + 4 * d.best + d.high) / 6;
}

double cdf(const JudgementDistribution& d, double x) {
  if (x < d.low) return 0;
  if (x >= d.high) return 1;
  switch (d.shape) {
    case JudgementShape::pert: {
      const BetaShape shape = pert_shape(d);
      return boost::math::ibeta(shape.alpha, shape.beta, (x - d.low) / (d.high - d.low));
    }
    case JudgementShape::triangular:
      return triangular_cdf(d, x);
    case JudgementShape::discrete:
      return discrete_cdf(d, x);
  }
  return 1;
}

double quantile(const JudgementDistribution& d, double p) {
  if (p <= 0 || d.low == d.high) return d.low;
  if (p >= 1) return d.high;
  switch (d.shape) {
    case JudgementShape::pert: {
      const BetaShape shape = pert_shape(d);
      return d.low + (d.high - d.low) * boost::math::ibeta_inv(shape.alpha, shape.beta, p);
    }
    case JudgementShape::triangular:
      return triangular_quantile(d, p);
    case JudgementShape::discrete:
      return discrete_quantile(d, p);
  }
  return d.best;
}

}  // namespace socta
