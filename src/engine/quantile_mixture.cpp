#include "engine/quantile_mixture.h"

#include <algorithm>
#include <cmath>

namespace socta {
namespace {

constexpr double kSmallestBin = 1e-9;

/// Ends of the bins of an answer: low, the quantiles, high.
Quantiles bin_ends(const Quantiles& answer, const IntrinsicRange& range) {
  Quantiles ends{range.low};
  ends.insert(ends.end(), answer.begin(), answer.end());
  ends.push_back(range.high);
  return ends;
}

double piecewise_cdf(const Quantiles& ends, const std::vector<double>& bins, double x) {
  double below = 0;
  for (std::size_t b = 0; b < bins.size(); ++b) {
    if (x >= ends[b + 1]) {
      below += bins[b];
      continue;
    }
    if (x > ends[b]) below += bins[b] * (x - ends[b]) / (ends[b + 1] - ends[b]);
    break;
  }
  return below;
}

}  // namespace

std::vector<double> bin_probabilities(std::span<const double> levels) {
  std::vector<double> result;
  double before = 0;
  for (const double level : levels) {
    result.push_back(level - before);
    before = level;
  }
  result.push_back(1 - before);
  return result;
}

double relative_information(const Quantiles& answer, const IntrinsicRange& range,
                            const std::vector<double>& bins) {
  const Quantiles ends = bin_ends(answer, range);
  double sum = 0;
  for (std::size_t b = 0; b < bins.size(); ++b) {
    const double share = std::max((ends[b + 1] - ends[b]) / (range.high - range.low), kSmallestBin);
    sum += bins[b] * std::log(bins[b] / share);
  }
  return sum;
}

void QuantileMixture::add(const Quantiles& answer, const IntrinsicRange& range, double weight) {
  ends_.push_back(bin_ends(answer, range));
  weights_.push_back(weight);
  total_ += weight;
}

double QuantileMixture::cdf(const std::vector<double>& bins, double x) const {
  double sum = 0;
  for (std::size_t i = 0; i < ends_.size(); ++i) sum += weights_[i] * piecewise_cdf(ends_[i], bins, x);
  return sum / total_;
}

double QuantileMixture::quantile(const std::vector<double>& bins, double level) const {
  Quantiles knots;
  for (const Quantiles& ends : ends_) knots.insert(knots.end(), ends.begin(), ends.end());
  std::sort(knots.begin(), knots.end());
  double before = knots.front();
  double cdf_before = 0;
  for (const double knot : knots) {
    const double cdf_here = cdf(bins, knot);
    if (cdf_here >= level) {
      const double rise = cdf_here - cdf_before;
      return rise > 0 ? before + (knot - before) * std::clamp((level - cdf_before) / rise, 0.0, 1.0) : knot;
    }
    before = knot;
    cdf_before = cdf_here;
  }
  return knots.back();
}

}  // namespace socta
