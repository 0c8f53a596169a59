#include "engine/log_growth.h"

#include <algorithm>
#include <cmath>

namespace socta {

double at_end(const Interval& value, ValueEnd end) {
  if (end == ValueEnd::middle) return middle(value);
  return end == ValueEnd::low ? value.low : value.high;
}

std::vector<LogGrowth> yearly_growth(const ComparableSeries& series, ValueEnd end) {
  std::vector<LogGrowth> result;
  const auto& points = series.points();
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (points[i].period != years_later(points[i - 1].period, 1)) continue;
    LogGrowth growth{points[i - 1].period, points[i].period, std::nullopt};
    const double before = at_end(points[i - 1].value, end);
    const double after = at_end(points[i].value, end);
    if (before > 0 && after > 0) growth.growth = std::log(after / before);
    result.push_back(growth);
  }
  return result;
}

std::vector<LogGrowth> same_part_growth(std::span<const DatedValue> values, PeriodKind kind, ValueEnd end) {
  std::vector<LogGrowth> result;
  const bool whole = kind == PeriodKind::year;
  for (int part = whole ? 0 : 1; part <= (whole ? 0 : parts_per_year(kind)); ++part) {
    const auto growths = yearly_growth(ComparableSeries::same_part(values, kind, part), end);
    result.insert(result.end(), growths.begin(), growths.end());
  }
  std::sort(result.begin(), result.end(),
            [](const LogGrowth& a, const LogGrowth& b) { return first_month(a.to) < first_month(b.to); });
  return result;
}

}  // namespace socta
