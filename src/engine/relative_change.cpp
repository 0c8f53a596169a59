#include "engine/relative_change.h"

namespace socta {
namespace {

RelativeChange change_between(const SeriesPoint& earlier, const SeriesPoint& later) {
  const Interval& a = earlier.value;
  const Interval& b = later.value;
  RelativeChange change{
      ChangeState::zero_base, earlier.period, later.period, {b.low - a.high, b.high - a.low}, {}};
  if (!(a.low > 0)) return change;
  change.state = ChangeState::computed;
  change.relative = {b.low / a.high - 1, b.high / a.low - 1};
  return change;
}

}  // namespace

RelativeChange relative_change(const ComparableSeries& series) {
  if (series.points().size() < 2) return {};
  return change_between(series.points().front(), series.points().back());
}

RelativeChange same_part_change(std::span<const DatedValue> values, const Period& period) {
  return relative_change(ComparableSeries::same_part(values, period.kind, period.part)
                             .within({years_later(period, -1), period}));
}

}  // namespace socta
