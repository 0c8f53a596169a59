#pragma once

#include <span>
#include <vector>

namespace socta {

/// Rising quantiles of one answer, at the levels of the study.
using Quantiles = std::vector<double>;

/// The range on which an answer is a distribution: its density is constant between neighbouring quantiles and
/// between the range's ends and the first and last quantile (Cooke 1991).
struct IntrinsicRange {
  double low = 0;
  double high = 0;
};

/// Probability of each bin between the levels: one more than there are levels; they sum to 1.
std::vector<double> bin_probabilities(std::span<const double> levels);

/// Information of an answer relative to the uniform density on the range: Σ p_i ln(p_i / r_i), r_i the bin's
/// share of the range, never taken as smaller than 1e-9 (two equal quantiles would be infinitely
/// informative).
double relative_information(const Quantiles& answer, const IntrinsicRange& range,
                            const std::vector<double>& bins);

/// A weighted mixture of answers on one range. Weights are positive and need not sum to 1.
class QuantileMixture {
 public:
  void add(const Quantiles& answer, const IntrinsicRange& range, double weight);

  bool empty() const { return weights_.empty(); }

  /// P(X ≤ x).
  double cdf(const std::vector<double>& bins, double x) const;

  /// The quantile at a level in (0, 1), exactly: the distribution function is linear between the ends of all
  /// bins.
  double quantile(const std::vector<double>& bins, double level) const;

 private:
  std::vector<Quantiles> ends_;
  std::vector<double> weights_;
  double total_ = 0;
};

}  // namespace socta
