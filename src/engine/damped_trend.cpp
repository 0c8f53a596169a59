#include "engine/damped_trend.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "engine/series_values.h"

namespace socta {
namespace {

constexpr double kHalfCount = 0.5;
constexpr double kFittedParameters = 3;

/// The grid of the fit. Damping below 0.8 forgets a trend within two steps, above 0.98 it is hardly damped
/// (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, §8.2).
constexpr std::array kAlphas = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};
constexpr std::array kBetaShares = {0.0, 0.1, 0.2, 0.3, 0.5};  ///< of alpha
constexpr std::array kPhis = {0.8, 0.85, 0.9, 0.95, 0.98};

struct Fit {
  double alpha = 0;
  double beta = 0;
  double phi = 0;
  double level = 0;
  double trend = 0;
  double squares = 0;
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<double> differences(const std::vector<double>& values) {
  std::vector<double> result;
  for (std::size_t i = 1; i < values.size(); ++i) result.push_back(values[i] - values[i - 1]);
  return result;
}

/// One pass of the smoothing from the first value and a given first trend.
Fit smoothed(const std::vector<double>& values, double alpha, double beta, double phi, double trend) {
  Fit fit{alpha, beta, phi, values.front(), trend, 0};
  for (std::size_t i = 1; i < values.size(); ++i) {
    const double expected = fit.level + phi * fit.trend;
    const double error = values[i] - expected;
    fit.squares += error * error;
    fit.level = expected + alpha * error;
    fit.trend = phi * fit.trend + beta * error;
  }
  return fit;
}

Fit best_fit(const std::vector<double>& values) {
  const double trend = median(differences(values));
  Fit best = smoothed(values, kAlphas[0], 0, kPhis[0], trend);
  for (const double alpha : kAlphas) {
    for (const double share : kBetaShares) {
      for (const double phi : kPhis) {
        const Fit fit = smoothed(values, alpha, alpha * share, phi, trend);
        if (fit.squares < best.squares) best = fit;
      }
    }
  }
  return best;
}

/// The last value, no trend: every change counts as error.
Fit level_only(const std::vector<double>& values) { return smoothed(values, 1, 0, 0, 0); }

double shift_of(const ComparableSeries& series, const ForecastOptions& options) {
  if (options.scale == ForecastScale::linear) return 0;
  for (const SeriesPoint& point : series.points())
    if (!(point.value.low > 0)) return kHalfCount;
  return 0;
}

std::vector<double> steadiest_numbers(const ComparableSeries& series) {
  std::vector<DatedValue> values;
  for (const SeriesPoint& point : series.points()) values.push_back({point.period, point.value});
  std::vector<double> numbers;
  for (const DatedValue& value : steadiest_values(values)) numbers.push_back(value.value.low);
  return numbers;
}

std::vector<double> transformed(const std::vector<double>& numbers, ForecastScale scale, double shift) {
  std::vector<double> values;
  for (const double value : numbers) {
    values.push_back(scale == ForecastScale::linear ? value : std::log(value + shift));
  }
  return values;
}

double back(double value, ForecastScale scale, double shift) {
  return scale == ForecastScale::linear ? value : std::max(0.0, std::exp(value) - shift);
}

/// Medians and intervals 1 … years ahead; h steps ahead the variance is σ²(1 + Σ_{j<h} c_j²) with
/// c_j = α + β(φ + … + φ^j).
std::vector<ForecastPoint> projected(const Fit& fit, const Period& last, std::size_t errors, double shift,
                                     const ForecastOptions& options) {
  const double degrees = std::max(1.0, static_cast<double>(errors) - kFittedParameters);
  const double variance = fit.squares / degrees;
  const double t = boost::math::quantile(boost::math::students_t(degrees), (1 + options.confidence) / 2);
  std::vector<ForecastPoint> points;
  double factor = 1;
  double damping = 0;
  double power = 1;
  for (int year = 1; year <= options.years; ++year) {
    power *= fit.phi;
    damping += power;
    const double centre = fit.level + damping * fit.trend;
    const double width = t * std::sqrt(variance * factor);
    points.push_back({years_later(last, year), exactly(back(centre, options.scale, shift)),
                      back(centre - width, options.scale, shift),
                      back(centre + width, options.scale, shift)});
    const double c = fit.alpha + fit.beta * damping;
    factor += c * c;
  }
  return points;
}

void widen(std::vector<ForecastPoint>& points, const std::vector<ForecastPoint>& others) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i].median.low = std::min(points[i].median.low, others[i].median.low);
    points[i].median.high = std::max(points[i].median.high, others[i].median.high);
    points[i].low = std::min(points[i].low, others[i].low);
    points[i].high = std::max(points[i].high, others[i].high);
  }
}

ComparableSeries after_last_gap(const ComparableSeries& series) {
  const auto& points = series.points();
  std::size_t start = points.size() - 1;
  while (start > 0 && points[start].period == years_later(points[start - 1].period, 1)) --start;
  return series.from_year(points[start].period.year);
}

struct Carried {
  ComparableSeries series;
  ForecastData data;
};

/// What follows the last gap and, where enough does, the last break.
Carried carried_values(const ComparableSeries& series, const ForecastOptions& options) {
  const ComparableSeries whole = after_last_gap(series);
  if (whole.points().size() < options.minimum) return {whole, ForecastData::all};
  const Breaks breaks = structural_breaks(whole, options.breaks);
  if (breaks.breaks.empty()) return {whole, ForecastData::all};
  const ComparableSeries after = whole.from_year(breaks.breaks.back().to.year);
  if (after.points().size() >= options.minimum) return {after, ForecastData::after_break};
  return {whole, ForecastData::across_break};
}

/// The fit with another last value: its parameters, and errors as large as they were.
Fit with_last(std::vector<double> values, double last, const Fit& fit) {
  values.back() = last;
  Fit other = smoothed(values, fit.alpha, fit.beta, fit.phi, median(differences(values)));
  other.squares = fit.squares;
  return other;
}

// Where the last value lies in its interval moves the forecast; it says nothing on how much the series jumps.
void forecast(const Carried& carried, const ForecastOptions& options, DampedTrendForecast& result) {
  const double shift = shift_of(carried.series, options);
  const auto values = transformed(steadiest_numbers(carried.series), options.scale, shift);
  const Fit fit = carried.data == ForecastData::across_break ? level_only(values) : best_fit(values);
  const SeriesPoint& last = carried.series.points().back();
  result.alpha = fit.alpha;
  result.beta = fit.beta;
  result.phi = fit.phi;
  result.points = projected(fit, last.period, values.size() - 1, shift, options);
  if (is_exact(last.value)) return;
  for (const double end : transformed({last.value.low, last.value.high}, options.scale, shift))
    widen(result.points,
          projected(with_last(values, end, fit), last.period, values.size() - 1, shift, options));
}

}  // namespace

DampedTrendForecast damped_trend_forecast(const ComparableSeries& series, const ForecastOptions& options) {
  DampedTrendForecast result;
  if (series.points().empty()) return result;
  const Carried carried = carried_values(series, options);
  result.data = carried.data;
  result.values = carried.series.points().size();
  if (result.values < options.minimum) return result;
  result.state = ForecastState::computed;
  forecast(carried, options, result);
  return result;
}

}  // namespace socta
