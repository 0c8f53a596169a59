#pragma once

#include <string>
#include <vector>

#include "domain/results.h"
#include "domain/series.h"
#include "figure/svg.h"
#include "figure/ticks.h"

namespace socta {

/// The plane of a time series: months across, values up.
struct TrendPlot {
  Box area{};
  int first_month = 0;  ///< as first_month() counts
  int end_month = 1;    ///< after the last
  double low = 0;       ///< value at the bottom
  double high = 1;      ///< value at the top
  Ticks ticks{};        ///< of the value axis

  double at_month(double month) const;
  /// The middle of a period.
  double at(const Period& period) const;
  /// Held inside the area.
  double at_value(double value) const;
};

/// The plane for a series, its reference period and its forecasts, which may run out of the top. The value
/// axis begins at 0 unless all values lie far from it.
TrendPlot trend_plot(const Series& series, const TrendResult& trend, const PeriodRange& reference);

/// The kind of period that most observations have; those of other kinds are partial.
PeriodKind main_kind(const Series& series);

}  // namespace socta
