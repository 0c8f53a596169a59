#pragma once

#include <optional>
#include <string>

#include "figure/trend_plot.h"
#include "figure/wording.h"

namespace socta {

inline constexpr double kTrendDot = 4.2;

/// A series with its trend on its plane.
struct TrendDrawing {
  const Wording& words;
  const Series& series;  ///< has a value
  const TrendResult& trend;
  TrendPlot plot;
  PeriodKind kind;  ///< main_kind of the series

  /// A number of the value axis.
  std::string axis_number(double value) const;
  /// Numbers of the series, to a decimal more than the axis where they are not whole; "<5", "5 – 9", ">10".
  std::string value_text(const ObservedValue& value) const;
  /// The 90 % interval of a forecast that has one.
  std::string forecast_text(const SeriesForecast& forecast) const;
  /// Whether the period is the same part of the year as the last one, and so comparable with it; always
  /// false for years.
  bool is_compared(const Period& period) const;

  /// The bands, axes, values, breaks and forecasts. Words stand in the kTrendWordsHeight px above the area,
  /// years in the kTrendYearsHeight px below it, numbers of the axis in axis_width() px left of it.
  void draw(Svg& svg) const;
  double axis_width() const;
};

inline constexpr double kTrendWordsHeight = 36;
inline constexpr double kTrendYearsHeight = 22;

/// The mark of a period of another kind than most.
void draw_partial_period(Svg& svg, Point at);

bool has_interval(const SeriesForecast& forecast);

}  // namespace socta
