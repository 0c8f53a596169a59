#include "engine/series_values.h"

#include <algorithm>

namespace socta {
namespace {

/// The exact value of the same part of the year that is nearest in time, on one side; null: none.
const DatedValue* nearest_exact(std::span<const DatedValue> values, const Period& period, int side) {
  const DatedValue* nearest = nullptr;
  for (const DatedValue& other : values) {
    if (other.period.kind != period.kind || other.period.part != period.part || !is_exact(other.value))
      continue;
    const int years = (other.period.year - period.year) * side;
    if (years > 0 && (!nearest || years < (nearest->period.year - period.year) * side)) nearest = &other;
  }
  return nearest;
}

double expected_at(std::span<const DatedValue> values, const DatedValue& value) {
  if (is_exact(value.value)) return value.value.low;
  const DatedValue* before = nearest_exact(values, value.period, -1);
  const DatedValue* after = nearest_exact(values, value.period, 1);
  if (!before && !after) return middle(value.value);
  if (!before || !after) return (before ? before : after)->value.low;
  const double share = static_cast<double>(value.period.year - before->period.year) /
                       static_cast<double>(after->period.year - before->period.year);
  return before->value.low + share * (after->value.low - before->value.low);
}

}  // namespace

const Series* find_series(const Assessment& assessment, std::string_view code) {
  for (const Series& series : assessment.series)
    if (series.code == code) return &series;
  return nullptr;
}

std::vector<DatedValue> values_until(const Series& series, const PeriodRange& reference) {
  std::vector<DatedValue> values = known_values(series.observations);
  std::erase_if(values, [&reference](const DatedValue& value) { return !ends_by(value.period, reference); });
  return values;
}

std::vector<DatedValue> per_head(std::span<const DatedValue> values, std::span<const DatedValue> denominators,
                                 double per) {
  std::vector<DatedValue> rates;
  for (const DatedValue& value : values)
    for (const DatedValue& by : denominators)
      if (by.period == value.period && by.value.low > 0)
        rates.push_back(
            {value.period, {value.value.low / by.value.high * per, value.value.high / by.value.low * per}});
  return rates;
}

std::vector<DatedValue> steadiest_values(std::span<const DatedValue> values) {
  std::vector<DatedValue> steadiest;
  for (const DatedValue& value : values)
    steadiest.push_back(
        {value.period, exactly(std::clamp(expected_at(values, value), value.value.low, value.value.high))});
  return steadiest;
}

}  // namespace socta
