#include "engine/series_measure.h"

#include <algorithm>
#include <vector>

#include "engine/comparable_series.h"
#include "engine/relative_change.h"
#include "engine/series_values.h"
#include "engine/theil_sen.h"

namespace socta {
namespace {

using Values = std::vector<DatedValue>;

Values values_of(const ComparableSeries& series) {
  Values values;
  for (const SeriesPoint& point : series.points()) values.push_back({point.period, point.value});
  return values;
}

// Published years, or where there is none those that all parts of one kind add up to.
Values whole_years(const Values& values) {
  Values years = values_of(ComparableSeries::annual(values));
  for (const PeriodKind kind : {PeriodKind::half, PeriodKind::quarter, PeriodKind::month})
    if (years.empty()) years = values_of(ComparableSeries::annual_from_parts(values, kind));
  return years;
}

Values parts(Values values) {
  std::erase_if(values, [](const DatedValue& value) { return value.period.kind == PeriodKind::year; });
  std::stable_sort(values.begin(), values.end(), [](const DatedValue& a, const DatedValue& b) {
    return last_month(a.period) < last_month(b.period);
  });
  return values;
}

// As in seasonal_shares: Q1, H1, or 01 for a month.
std::string share_key(const Period& period) {
  const std::string text = to_string(period);
  return text.substr(text.find('-') + 1);
}

// The last part inside the reference period as a year by its stated share, if it ends after `year`.
std::optional<MeasuredValue> later_part(const Series& series, const Values& parts,
                                        const PeriodRange& reference, const DatedValue* year) {
  std::optional<MeasuredValue> found;
  for (const DatedValue& part : parts) {
    const auto share = series.seasonal_shares.find(share_key(part.period));
    if (share == series.seasonal_shares.end() || !contains(reference, part.period)) continue;
    if (year && last_month(part.period) <= last_month(year->period)) continue;
    found = MeasuredValue{{part.value.low / share->second, part.value.high / share->second},
                          to_string(part.period) + " / share of year"};
  }
  return found;
}

std::optional<MeasuredValue> level_of(const Series& series, const Values& years, const Values& parts,
                                      const PeriodRange& reference) {
  const DatedValue* last = nullptr;
  for (const DatedValue& year : years)
    if (contains(reference, year.period)) last = &year;
  if (auto part = later_part(series, parts, reference, last)) return part;
  if (!last) return std::nullopt;
  return MeasuredValue{last->value, to_string(last->period)};
}

std::optional<MeasuredValue> measured_change(const RelativeChange& change) {
  if (change.state != ChangeState::computed) return std::nullopt;
  return MeasuredValue{change.relative, to_string(change.from) + " → " + to_string(change.to)};
}

std::optional<MeasuredValue> same_part_change_of(const Values& parts, const PeriodRange& reference) {
  const DatedValue* last = nullptr;
  for (const DatedValue& part : parts)
    if (contains(reference, part.period)) last = &part;
  if (!last) return std::nullopt;
  return measured_change(same_part_change(parts, last->period));
}

double median_of_middles(const Values& values) {
  std::vector<double> middles;
  for (const DatedValue& value : values) middles.push_back(middle(value.value));
  std::sort(middles.begin(), middles.end());
  const std::size_t half = middles.size() / 2;
  return middles.size() % 2 ? middles[half] : (middles[half - 1] + middles[half]) / 2;
}

std::optional<MeasuredValue> slope_of(const Values& years) {
  if (years.size() < 3) return std::nullopt;
  const TheilSen trend = theil_sen(ComparableSeries::annual(years));
  const double centre = median_of_middles(years);
  if (trend.state != TrendState::computed || !(centre > 0)) return std::nullopt;
  return MeasuredValue{{trend.slope.low / centre, trend.slope.high / centre},
                       to_string(years.front().period) + " – " + to_string(years.back().period)};
}

}  // namespace

std::optional<MeasuredValue> measured(const Series& series, const Series* denominator,
                                      const PeriodRange& reference, Measure measure) {
  const Values values = values_until(series, reference);
  Values years = whole_years(values);
  Values rest = parts(values);
  if (denominator) {
    const Values by = values_until(*denominator, reference);
    years = per_head(years, whole_years(by), series.per);
    rest = per_head(rest, parts(by), series.per);
  }
  switch (measure) {
    case Measure::level:
      return level_of(series, years, rest, reference);
    case Measure::change:
      return measured_change(relative_change(ComparableSeries::annual(years).within(reference)));
    case Measure::slope:
      return slope_of(years);
    case Measure::same_part_change:
      return same_part_change_of(rest, reference);
  }
  return std::nullopt;
}

}  // namespace socta
