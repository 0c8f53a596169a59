#include "engine/aggregate.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "domain/rounding.h"

namespace socta {
namespace {

double weighted_mean(std::span<const double> scores, std::span<const double> weights) {
  double sum = 0;
  double weight = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    sum += weights[i] * scores[i];
    weight += weights[i];
  }
  return sum / weight;
}

double geometric_mean(std::span<const double> scores, std::span<const double> weights) {
  double sum = 0;
  double weight = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (weights[i] <= 0) continue;
    if (scores[i] <= 0) return 0;
    sum += weights[i] * std::log(scores[i]);
    weight += weights[i];
  }
  return std::exp(sum / weight);
}

double power_mean(std::span<const double> scores, std::span<const double> weights, double power) {
  if (power == 0) return geometric_mean(scores, weights);
  double sum = 0;
  double weight = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (weights[i] <= 0) continue;
    if (scores[i] <= 0 && power < 0) return 0;
    sum += weights[i] * std::pow(scores[i], power);
    weight += weights[i];
  }
  return std::min(1.0, std::pow(sum / weight, 1 / power));
}

template <class Better>
double extreme(std::span<const double> scores, std::span<const double> weights, Better better) {
  std::optional<double> found;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (weights[i] > 0 && (!found || better(scores[i], *found))) found = scores[i];
  return *found;
}

// Σ of the first `count` of `weights`, where `count` may end inside one of them.
double cumulative(const std::vector<double>& weights, double count) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size() && count > 0; ++i, count -= 1)
    sum += weights[i] * std::min(1.0, count);
  return sum;
}

}  // namespace

Aggregator::Aggregator(const Aggregation& aggregation, std::span<const std::string> codes)
    : aggregation_(aggregation) {
  for (const VetoRule& rule : aggregation.veto_rules)
    for (std::size_t i = 0; i < codes.size(); ++i)
      if (codes[i] == rule.code) vetoes_.push_back({i, rule});
}

double Aggregator::owa(std::span<const double> scores, std::span<const double> weights) const {
  std::vector<double> sorted;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (weights[i] > 0) sorted.push_back(scores[i]);
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const std::vector<double>& steps = aggregation_.owa_weights;
  const double step = static_cast<double>(steps.size()) / static_cast<double>(sorted.size());
  double sum = 0;
  double before = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const double upto = cumulative(steps, step * static_cast<double>(i + 1));
    sum += (upto - before) * sorted[i];
    before = upto;
  }
  return sum / before;
}

double Aggregator::held_by_veto(std::span<const double> scores, std::span<const double> weights,
                                double mean) const {
  for (const Veto& veto : vetoes_) {
    if (weights[veto.input] <= 0 || scores[veto.input] < veto.rule.at_least - kSameScore) continue;
    if (veto.rule.floor) mean = std::max(mean, *veto.rule.floor);
    if (veto.rule.cap) mean = std::min(mean, *veto.rule.cap);
    break;
  }
  return mean;
}

double Aggregator::operator()(std::span<const double> scores, std::span<const double> weights) const {
  switch (aggregation_.kind) {
    case AggregationKind::arithmetic:
      break;
    case AggregationKind::power:
      return power_mean(scores, weights, aggregation_.power);
    case AggregationKind::maximum:
      return extreme(scores, weights, std::greater<>());
    case AggregationKind::minimum:
      return extreme(scores, weights, std::less<>());
    case AggregationKind::owa:
      return owa(scores, weights);
    case AggregationKind::veto:
      return held_by_veto(scores, weights, weighted_mean(scores, weights));
  }
  return weighted_mean(scores, weights);
}

std::optional<double> Aggregator::of_known(std::span<const std::optional<double>> scores,
                                           std::span<const double> weights) const {
  std::vector<double> known(scores.size(), 0);
  std::vector<double> known_weights(scores.size(), 0);
  bool any = false;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!scores[i] || weights[i] <= 0) continue;
    known[i] = *scores[i];
    known_weights[i] = weights[i];
    any = true;
  }
  if (!any) return std::nullopt;
  return (*this)(known, known_weights);
}

}  // namespace socta
