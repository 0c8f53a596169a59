#include "engine/variance_shares.h"

#include "engine/shapley.h"

namespace socta {
namespace {

std::vector<double> aggregates(const Aggregator& aggregator, const ScoreTable& scores,
                               std::span<const double> weights) {
  std::vector<double> values;
  for (const auto& row : scores) values.push_back(aggregator(row, weights));
  return values;
}

std::vector<double> column(const ScoreTable& scores, std::size_t input, double factor) {
  std::vector<double> values;
  for (const auto& row : scores) values.push_back(factor * row[input]);
  return values;
}

double mean(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

std::vector<double> additive_parts(const ScoreTable& scores, std::span<const double> weights,
                                   std::span<const double> totals) {
  double weight = 0;
  for (const double w : weights) weight += w;
  std::vector<double> parts;
  for (std::size_t i = 0; i < weights.size(); ++i)
    parts.push_back(covariance(column(scores, i, weights[i] / weight), totals));
  return parts;
}

std::vector<double> shapley_parts(const Aggregator& aggregator, const ScoreTable& scores,
                                  std::span<const double> weights) {
  std::vector<double> means;
  for (std::size_t i = 0; i < weights.size(); ++i) means.push_back(mean(column(scores, i, 1)));
  return shapley_values(weights.size(), [&](const std::vector<char>& in) {
    ScoreTable some = scores;
    for (auto& row : some)
      for (std::size_t i = 0; i < row.size(); ++i)
        if (!in[i]) row[i] = means[i];
    const auto totals = aggregates(aggregator, some, weights);
    return covariance(totals, totals);
  });
}

}  // namespace

double covariance(std::span<const double> x, std::span<const double> y) {
  const double mean_x = mean(x);
  const double mean_y = mean(y);
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - mean_x) * (y[i] - mean_y);
  return sum / static_cast<double>(x.size());
}

std::vector<double> variance_shares(const Aggregator& aggregator, const ScoreTable& scores,
                                    std::span<const double> weights) {
  const auto totals = aggregates(aggregator, scores, weights);
  std::vector<double> parts = aggregator.is_additive() ? additive_parts(scores, weights, totals)
                                                       : shapley_parts(aggregator, scores, weights);
  double sum = 0;
  for (const double part : parts) sum += part;
  constexpr double kNothing = 1e-20;  // variance of scores that differ by rounding only
  for (double& part : parts) part = sum > kNothing ? part / sum : 1 / static_cast<double>(parts.size());
  return parts;
}

}  // namespace socta
