#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "engine/dated_value.h"

namespace socta {

/// nullptr when there is none of that code.
const Series* find_series(const Assessment& assessment, std::string_view code);

/// The known values of a series that end by the end of the reference period.
std::vector<DatedValue> values_until(const Series& series, const PeriodRange& reference);

/// The values whose period the denominator has too, each divided by it, times `per`. A denominator that may
/// be zero divides nothing.
std::vector<DatedValue> per_head(std::span<const DatedValue> values, std::span<const DatedValue> denominators,
                                 double per);

/// The same values as numbers: an interval value becomes the number in it that is nearest to the straight
/// line between the exact values of the same part of the year before and after it; to the one of them that
/// there is; the middle where there is none. So an interval brings no more change into a series than its
/// ends force upon it: "<5" between two fours is no fall to two.
std::vector<DatedValue> steadiest_values(std::span<const DatedValue> values);

}  // namespace socta
