#include "engine/theil_sen.h"

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <vector>

namespace socta {
namespace {

struct Slopes {
  std::vector<double> low;
  std::vector<double> high;
};

Slopes sorted_slopes(const ComparableSeries& series) {
  Slopes slopes;
  const auto& points = series.points();
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      const double years = points[j].period.year - points[i].period.year;
      slopes.low.push_back((points[j].value.low - points[i].value.high) / years);
      slopes.high.push_back((points[j].value.high - points[i].value.low) / years);
    }
  }
  std::sort(slopes.low.begin(), slopes.low.end());
  std::sort(slopes.high.begin(), slopes.high.end());
  return slopes;
}

double median(const std::vector<double>& sorted) {
  const std::size_t half = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

}  // namespace

TheilSen theil_sen(const ComparableSeries& series, double confidence) {
  TheilSen result;
  result.points = series.points().size();
  if (result.points < 2) return result;
  result.state = TrendState::computed;
  const Slopes slopes = sorted_slopes(series);
  result.slope = {median(slopes.low), median(slopes.high)};
  const double z = std::sqrt(2.0) * boost::math::erf_inv(confidence);
  const double count = static_cast<double>(slopes.low.size());
  const double width = z * std::sqrt(mann_kendall_variance(series));
  const double outside = std::floor((count - width) / 2);  // slopes below the interval, its end included
  if (outside < 1) return result;
  const std::size_t position = static_cast<std::size_t>(outside);
  result.low = slopes.low[position - 1];
  result.high = slopes.high[slopes.high.size() - position];
  return result;
}

}  // namespace socta
