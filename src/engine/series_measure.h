#pragma once

#include <optional>
#include <string>

#include "domain/period.h"
#include "domain/series.h"
#include "engine/interval.h"

namespace socta {

/// One number made of a series for a cell (docs/assessment-folder.md): its value, a bound on each side where
/// the publisher gave intervals, and the period or periods it stands for, as text.
struct MeasuredValue {
  Interval value{};
  std::string period{};

  bool operator==(const MeasuredValue&) const = default;
};

/// The measure of `series` over the reference period; `denominator` may be null. Values after its end are
/// never read. Whole years are those published or, where there are none, those that all parts of one kind add
/// up to. nullopt when the values it needs are missing, open upwards (">10"), or divide by what may be zero.
///   level             the last whole year inside the reference period; where a seasonal share is stated for
///   a part
///                     that ends later, that part divided by its share
///   change            relative, from the first whole year inside the reference period to the last
///   slope             Theil–Sen over the whole years up to its end (at least three), relative to their
///   median same_part_change  relative, from the same part a year before to the last part inside the
///   reference period
std::optional<MeasuredValue> measured(const Series& series, const Series* denominator,
                                      const PeriodRange& reference, Measure measure);

}  // namespace socta
