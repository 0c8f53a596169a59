#include "figure/trend_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace socta {
namespace {

constexpr int kMonths = 12;
constexpr double kFarFromZero = 0.6;  // of the highest value: above it the axis need not begin at 0
constexpr double kSpareSpan = 0.06;   // of the values' span
constexpr double kMostTicks = 5;
constexpr double kForecastRoom = 1.6;  // a forecast widens the axis to so many times the highest value

struct Range {
  double low = 0;
  double high = 0;
};

Range observed_range(const Series& series) {
  Range range{INFINITY, -INFINITY};
  for (const Observation& observation : series.observations)
    for (const auto& end : {observation.value.low, observation.value.high})
      if (end) range = {std::min(range.low, *end), std::max(range.high, *end)};
  return range;
}

void set_values(TrendPlot& plot, Range range, const TrendResult& trend) {
  const double most = kForecastRoom * range.high;
  for (const SeriesForecast& forecast : trend.forecasts)
    if (forecast.low && forecast.high) {
      range.low = std::min(range.low, *forecast.low);
      range.high = std::max(range.high, std::min(*forecast.high, most));
    }
  const bool from_zero = range.low >= 0 && range.low < kFarFromZero * range.high;
  const double span = range.high - (from_zero ? 0 : range.low);
  const double margin = span > 0 ? kSpareSpan * span : std::max(std::abs(range.high), 1.0);
  plot.low = from_zero ? 0 : range.low - margin;
  plot.high = range.high + margin;
  plot.ticks = round_ticks(plot.low, plot.high, kMostTicks);
}

}  // namespace

double TrendPlot::at_month(double month) const {
  return area.x + (month - first_month) / (end_month - first_month) * area.width;
}

double TrendPlot::at(const Period& period) const {
  return at_month((socta::first_month(period) + last_month(period) + 1) / 2.0);
}

double TrendPlot::at_value(double value) const {
  return area.bottom() - std::clamp((value - low) / (high - low), 0.0, 1.0) * area.height;
}

TrendPlot trend_plot(const Series& series, const TrendResult& trend, const PeriodRange& reference) {
  TrendPlot plot;
  int first = first_month(reference.from);
  int last = last_month(reference.to);
  const auto take = [&](const Period& period) {
    first = std::min(first, first_month(period));
    last = std::max(last, last_month(period));
  };
  for (const Observation& observation : series.observations) take(observation.period);
  for (const SeriesForecast& forecast : trend.forecasts) take(forecast.period);
  plot.first_month = first - first % kMonths;
  plot.end_month = last - last % kMonths + kMonths;
  set_values(plot, observed_range(series), trend);
  return plot;
}

PeriodKind main_kind(const Series& series) {
  std::array<std::size_t, 4> counts{};
  for (const Observation& observation : series.observations)
    ++counts[static_cast<std::size_t>(observation.period.kind)];
  return static_cast<PeriodKind>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

}  // namespace socta
