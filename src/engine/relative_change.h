#pragma once

#include <span>

#include "engine/comparable_series.h"

namespace socta {

/// `zero_base`: the earlier value is, or may be, zero, so no relative change is defined.
enum class ChangeState { computed, too_few, zero_base };

/// later / earlier − 1, with bounds where a value is an interval; valid when `state` is computed, the periods
/// and the difference also for zero_base.
struct RelativeChange {
  ChangeState state = ChangeState::too_few;
  Period from{};
  Period to{};
  Interval difference{};
  Interval relative{};

  bool operator==(const RelativeChange&) const = default;
};

/// From the first to the last point of the series; cut the series to the reference period first.
RelativeChange relative_change(const ComparableSeries& series);

/// From the same part of the year before to `period`; too_few when either has no value. For a year, from the
/// year before.
RelativeChange same_part_change(std::span<const DatedValue> values, const Period& period);

}  // namespace socta
