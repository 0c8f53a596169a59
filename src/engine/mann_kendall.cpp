#include "engine/mann_kendall.h"

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <map>
#include <vector>

namespace socta {
namespace {

constexpr std::size_t kExactUpTo = 10;

/// Coefficients of a polynomial in q; [i] of q^i.
using Polynomial = std::vector<double>;

std::vector<std::size_t> tie_sizes(const ComparableSeries& series) {
  std::map<double, std::size_t> exact;
  std::vector<std::size_t> sizes;
  for (const SeriesPoint& point : series.points()) {
    if (is_exact(point.value))
      ++exact[point.value.low];
    else
      sizes.push_back(1);
  }
  for (const auto& [value, count] : exact) sizes.push_back(count);
  return sizes;
}

Interval pair_sign(const Interval& earlier, const Interval& later) {
  const double low = later.low > earlier.high ? 1 : (later.low == earlier.high ? 0 : -1);
  const double high = later.high < earlier.low ? -1 : (later.high == earlier.low ? 0 : 1);
  return {low, high};
}

Interval score(const ComparableSeries& series) {
  Interval s{};
  const auto& points = series.points();
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      const Interval sign = pair_sign(points[i].value, points[j].value);
      s.low += sign.low;
      s.high += sign.high;
    }
  }
  return s;
}

Polynomial product(const Polynomial& a, const Polynomial& b) {
  Polynomial result(a.size() + b.size() - 1);
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j) result[i + j] += a[i] * b[j];
  return result;
}

/// Gaussian binomial coefficient: [n, k] = [n − 1, k − 1] + q^k [n − 1, k].
Polynomial gaussian_binomial(std::size_t n, std::size_t k) {
  if (k == 0 || k == n) return {1};
  const Polynomial without = gaussian_binomial(n - 1, k - 1);
  const Polynomial with = gaussian_binomial(n - 1, k);
  Polynomial result(k * (n - k) + 1);
  for (std::size_t i = 0; i < without.size(); ++i) result[i] += without[i];
  for (std::size_t i = 0; i < with.size(); ++i) result[i + k] += with[i];
  return result;
}

/// [i]: number of orders of the tied values with i inversions; S is then (pairs − 2 i).
Polynomial inversions(const std::vector<std::size_t>& sizes) {
  Polynomial result{1};
  std::size_t placed = 0;
  for (const std::size_t size : sizes) {
    placed += size;
    result = product(result, gaussian_binomial(placed, size));
  }
  return result;
}

double exact_p(const std::vector<std::size_t>& sizes, double s) {
  const Polynomial counts = inversions(sizes);
  const double pairs = static_cast<double>(counts.size() - 1);
  double all = 0;
  double extreme = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    all += counts[i];
    if (std::abs(pairs - 2 * static_cast<double>(i)) >= s) extreme += counts[i];
  }
  return extreme / all;
}

double normal_p(double variance, double s) {
  if (!(variance > 0) || s <= 1) return 1;
  return boost::math::erfc((s - 1) / std::sqrt(2 * variance));
}

Interval absolute(const Interval& s) {
  const double largest = std::max(std::abs(s.low), std::abs(s.high));
  if (s.low <= 0 && s.high >= 0) return {0, largest};
  return {std::min(std::abs(s.low), std::abs(s.high)), largest};
}

}  // namespace

double mann_kendall_variance(const ComparableSeries& series) {
  const auto term = [](double t) { return t * (t - 1) * (2 * t + 5); };
  double sum = term(static_cast<double>(series.points().size()));
  for (const std::size_t size : tie_sizes(series)) sum -= term(static_cast<double>(size));
  return sum / 18;
}

MannKendall mann_kendall(const ComparableSeries& series) {
  MannKendall result;
  result.points = series.points().size();
  if (result.points < 3) return result;
  result.state = TrendState::computed;
  result.method = result.points <= kExactUpTo ? TestMethod::exact : TestMethod::normal;
  result.s = score(series);
  const Interval size = absolute(result.s);
  const auto sizes = tie_sizes(series);
  const double variance = mann_kendall_variance(series);
  const auto p = [&](double s) {
    return result.method == TestMethod::exact ? exact_p(sizes, s) : normal_p(variance, s);
  };
  result.p = {p(size.high), p(size.low)};
  return result;
}

}  // namespace socta
