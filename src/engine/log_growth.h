#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/comparable_series.h"

namespace socta {

/// Which end of interval values is taken; `middle` of them where one number is needed.
enum class ValueEnd { low, middle, high };

double at_end(const Interval& value, ValueEnd end);

/// ln(value of `to` / value of `from`), `from` being the same part of the year before. None: a zero at either
/// end, where a ratio says nothing.
struct LogGrowth {
  Period from;
  Period to;
  std::optional<double> growth;

  bool operator==(const LogGrowth&) const = default;
};

/// Between successive years of the series. A gap year breaks the chain: no growth across it.
std::vector<LogGrowth> yearly_growth(const ComparableSeries& series, ValueEnd end = ValueEnd::middle);

/// Of every period of one kind whose same part a year before is there too, in the order of time. This removes
/// the season without estimating it: a part is compared with the same part only.
std::vector<LogGrowth> same_part_growth(std::span<const DatedValue> values, PeriodKind kind,
                                        ValueEnd end = ValueEnd::middle);

}  // namespace socta
