#include "engine/series_measure.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace socta {
namespace {

struct Point {
  Period period;
  Interval value;
};

std::optional<Interval> interval_of(const ObservedValue& value) {
  if (!value.low || !value.high) return std::nullopt;
  return Interval{*value.low, *value.high};
}

std::optional<Interval> value_in(const Series& series, const Period& period) {
  for (const Observation& observation : series.observations)
    if (observation.period == period) return interval_of(observation.value);
  return std::nullopt;
}

std::optional<Interval> divided(const Interval& value, const Interval& by, double per) {
  if (by.low <= 0) return std::nullopt;
  const double low = value.low >= 0 ? value.low / by.high : value.low / by.low;
  const double high = value.high >= 0 ? value.high / by.low : value.high / by.high;
  return Interval{low * per, high * per};
}

// The values that may be used, by time; per head where there is a denominator.
std::vector<Point> points_of(const Series& series, const Series* denominator, const PeriodRange& reference) {
  std::vector<Point> points;
  for (const Observation& observation : series.observations) {
    auto value = interval_of(observation.value);
    if (!value || !ends_by(observation.period, reference)) continue;
    if (denominator) {
      const auto by = value_in(*denominator, observation.period);
      value = by ? divided(*value, *by, series.per) : std::nullopt;
    }
    if (value) points.push_back({observation.period, *value});
  }
  std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) {
    return last_month(a.period) < last_month(b.period);
  });
  return points;
}

std::vector<Point> years_of(const std::vector<Point>& points) {
  std::vector<Point> years;
  for (const Point& point : points)
    if (point.period.kind == PeriodKind::year) years.push_back(point);
  return years;
}

void keep_inside(std::vector<Point>& points, const PeriodRange& reference) {
  std::erase_if(points, [&reference](const Point& point) { return !contains(reference, point.period); });
}

std::string share_key(const Period& period) {
  const std::string text = to_string(period);
  const std::string part = text.substr(text.find('-') + 1);
  return period.kind == PeriodKind::month ? "M" + part : part;
}

std::optional<double> seasonal_share(const Series& series, const Period& period) {
  if (period.kind == PeriodKind::year) return std::nullopt;
  const auto found = series.seasonal_shares.find(share_key(period));
  if (found == series.seasonal_shares.end() || found->second <= 0) return std::nullopt;
  return found->second;
}

std::optional<MeasuredValue> level_of(const Series& series, std::vector<Point> points,
                                      const PeriodRange& reference) {
  keep_inside(points, reference);
  const Point* last = nullptr;
  for (const Point& point : points)
    if (point.period.kind == PeriodKind::year || seasonal_share(series, point.period)) last = &point;
  if (!last) return std::nullopt;
  const double share = seasonal_share(series, last->period).value_or(1);
  const std::string mark = last->period.kind == PeriodKind::year ? "" : " / share of year";
  return MeasuredValue{{last->value.low / share, last->value.high / share}, to_string(last->period) + mark};
}

std::optional<MeasuredValue> relative_change(const Point& from, const Point& to) {
  const auto ratio = divided(to.value, from.value, 1);
  if (!ratio) return std::nullopt;
  return MeasuredValue{{ratio->low - 1, ratio->high - 1},
                       to_string(from.period) + " → " + to_string(to.period)};
}

std::optional<MeasuredValue> change_of(std::vector<Point> points, const PeriodRange& reference) {
  keep_inside(points, reference);
  const auto years = years_of(points);
  if (years.size() < 2) return std::nullopt;
  return relative_change(years.front(), years.back());
}

std::optional<MeasuredValue> same_part_change_of(std::vector<Point> points, const PeriodRange& reference) {
  const Point* last = nullptr;
  for (const Point& point : points)
    if (point.period.kind != PeriodKind::year && contains(reference, point.period)) last = &point;
  if (!last) return std::nullopt;
  for (const Point& point : points)
    if (point.period == years_later(last->period, -1)) return relative_change(point, *last);
  return std::nullopt;
}

double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

// Theil 1950, Sen 1968: the median of the slopes between all pairs.
std::optional<MeasuredValue> slope_of(const std::vector<Point>& points) {
  const auto years = years_of(points);
  if (years.size() < 3) return std::nullopt;
  std::vector<double> slopes;
  std::vector<double> values;
  for (std::size_t i = 0; i < years.size(); ++i) {
    values.push_back(middle(years[i].value));
    for (std::size_t j = i + 1; j < years.size(); ++j)
      slopes.push_back((middle(years[j].value) - middle(years[i].value)) /
                       (years[j].period.year - years[i].period.year));
  }
  const double centre = median_of(values);
  if (!(centre > 0)) return std::nullopt;
  return MeasuredValue{exactly(median_of(slopes) / centre),
                       to_string(years.front().period) + " – " + to_string(years.back().period)};
}

}  // namespace

std::optional<MeasuredValue> measured(const Series& series, const Series* denominator,
                                      const PeriodRange& reference, Measure measure) {
  auto points = points_of(series, denominator, reference);
  switch (measure) {
    case Measure::level:
      return level_of(series, std::move(points), reference);
    case Measure::change:
      return change_of(std::move(points), reference);
    case Measure::slope:
      return slope_of(points);
    case Measure::same_part_change:
      return same_part_change_of(std::move(points), reference);
  }
  return std::nullopt;
}

}  // namespace socta
