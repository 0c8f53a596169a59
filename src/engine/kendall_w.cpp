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
  std::vector<double> ranks;
  for (const double value : values) {
    double below = 0;
    double equal = 0;
    for (const double other : values) {
      below += other < value ? 1 : 0;
      equal += other == value ? 1 : 0;
    }
    ranks.push_back(below + (equal + 1) / 2);
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
