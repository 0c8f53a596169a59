#pragma once

#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/observation.h"
#include "domain/series.h"
#include "format/raw_observation.h"

namespace socta {

/// What `reading` makes of the values kept from `file`: one observation per period, by period.
/// - Several rows of one period are added up with combine = sum; else each is an error that names both rows.
/// - absent = zero: a period between the first and the last of the file without a row counts 0.
/// - sum_to: parts are added up to quarters, halves or years, of which only those are made that the file
/// covers wholly
///   and, unless absent = zero, that have a row for every part.
/// Periods of different kinds in one series are an error where absent or sum_to needs one kind.
std::vector<Observation> series_observations(RawObservations raw, const SeriesReading& reading,
                                             std::string_view file, Problems& problems);

}  // namespace socta
