#include "engine/kendall_w.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <map>
#include <numeric>

namespace socta {
namespace {

std::vector<double> of_rater(const Ratings& ratings, std::size_t rater) {
  std::vector<double> values;
  for (std::size_t subject = 0; subject < ratings.subjects(); ++subject)
    values.push_back(*ratings.at(subject, rater));
  return values;
}

/// Σ (t³ − t) over groups of t tied values.
double tie_term(const std::vector<double>& values) {
  std::map<double, double> groups;
  for (const double value : values) groups[value] += 1;
  double sum = 0;
  for (const auto& [value, count] : groups) sum += count * count * count - count;
  return sum;
}

double squared_deviations(const std::vector<double>& sums) {
  const double mean = std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(sums.size());
  double total = 0;
  for (const double sum : sums) total += (sum - mean) * (sum - mean);
  return total;
}

}  // namespace

std::vector<double> mid_ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    for (std::size_t i = first; i < end; ++i) ranks[order[i]] = static_cast<double>(first + end + 1) / 2;
    first = end;
  }
  return ranks;
}

KendallW kendall_w(const Ratings& ratings, TieCorrection ties) {
  const Ratings complete = ratings.complete_subjects();
  KendallW result;
  result.raters = complete.raters();
  result.subjects = complete.subjects();
  result.subjects_left_out = ratings.subjects() - complete.subjects();
  if (result.raters < 2 || result.subjects < 2) return result;
  std::vector<double> sums(result.subjects);
  double tied = 0;
  for (std::size_t rater = 0; rater < result.raters; ++rater) {
    const auto values = of_rater(complete, rater);
    const auto ranks = mid_ranks(values);
    for (std::size_t subject = 0; subject < sums.size(); ++subject) sums[subject] += ranks[subject];
    tied += tie_term(values);
  }
  const double m = static_cast<double>(result.raters);
  const double n = static_cast<double>(result.subjects);
  const double untied = m * m * (n * n * n - n);
  if (!(untied - m * tied > 0)) {
    result.state = AgreementState::no_variation;
    return result;
  }
  const double range = ties == TieCorrection::corrected ? untied - m * tied : untied;
  result.state = AgreementState::computed;
  result.w = std::clamp(12 * squared_deviations(sums) / range, 0.0, 1.0);
  result.degrees = result.subjects - 1;
  result.chi_squared = m * (n - 1) * result.w;
  result.p = boost::math::gamma_q((n - 1) / 2, result.chi_squared / 2);
  return result;
}

}  // namespace socta
