#include "engine/comparable_series.h"

#include <map>
#include <utility>

namespace socta {
namespace {

using ByYear = std::map<int, SeriesPoint>;

ByYear points_of(std::span<const DatedValue> values, PeriodKind kind, int part) {
  ByYear points;
  for (const DatedValue& value : values)
    if (value.period.kind == kind && value.period.part == part)
      points[value.period.year] = {value.period, value.value, PointOrigin::published};
  return points;
}

std::vector<SeriesPoint> in_order(const ByYear& points) {
  std::vector<SeriesPoint> result;
  for (const auto& [year, point] : points) result.push_back(point);
  return result;
}

Period whole_year(int year) { return {year, PeriodKind::year, 0}; }

template <class Predicate>
std::vector<SeriesPoint> filtered(const std::vector<SeriesPoint>& points, Predicate keep) {
  std::vector<SeriesPoint> result;
  for (const SeriesPoint& point : points)
    if (keep(point)) result.push_back(point);
  return result;
}

}  // namespace

ComparableSeries::ComparableSeries(SeriesBasis basis, std::vector<SeriesPoint> points)
    : basis_(basis), points_(std::move(points)) {}

ComparableSeries ComparableSeries::annual(std::span<const DatedValue> values) {
  return {SeriesBasis::annual, in_order(points_of(values, PeriodKind::year, 0))};
}

ComparableSeries ComparableSeries::annual_from_parts(std::span<const DatedValue> values, PeriodKind kind) {
  std::map<int, std::pair<int, Interval>> sums;
  for (int part = 1; part <= parts_per_year(kind); ++part) {
    for (const auto& [year, point] : points_of(values, kind, part)) {
      auto& [count, sum] = sums[year];
      ++count;
      sum.low += point.value.low;
      sum.high += point.value.high;
    }
  }
  std::vector<SeriesPoint> points;
  for (const auto& [year, counted] : sums)
    if (counted.first == parts_per_year(kind))
      points.push_back({whole_year(year), counted.second, PointOrigin::added_up});
  return {SeriesBasis::annual_from_parts, std::move(points)};
}

ComparableSeries ComparableSeries::same_part(std::span<const DatedValue> values, PeriodKind kind, int part) {
  return {SeriesBasis::same_part, in_order(points_of(values, kind, part))};
}

ComparableSeries ComparableSeries::annual_with_share(std::span<const DatedValue> values,
                                                     const SeasonalShare& share) {
  ByYear points = points_of(values, PeriodKind::year, 0);
  for (const auto& [year, part] : points_of(values, share.kind, share.part)) {
    const Interval whole{part.value.low / share.share, part.value.high / share.share};
    points.try_emplace(year, SeriesPoint{whole_year(year), whole, PointOrigin::estimated});
  }
  return {SeriesBasis::annual_with_share, in_order(points)};
}

ComparableSeries ComparableSeries::within(const PeriodRange& range) const {
  return {basis_, filtered(points_, [&](const SeriesPoint& point) { return contains(range, point.period); })};
}

ComparableSeries ComparableSeries::from_year(int year) const {
  return {basis_, filtered(points_, [&](const SeriesPoint& point) { return point.period.year >= year; })};
}

}  // namespace socta
