#pragma once

#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/observation.h"
#include "domain/series.h"
#include "format/raw_observation.h"
#include "format/table.h"

namespace socta {

/// Whether a file of that name is read as XLSX.
bool is_workbook(std::string_view file);

/// The table that a reading of format `table` speaks of: XLSX when the file's name ends so, else CSV. `bytes`
/// are the file's content. Series that read one table can share it.
Table read_series_table(std::string_view bytes, const SeriesReading& reading, Problems& problems);

/// A publisher's file as one series of observations by period: `reading` says how. Faults are errors in
/// `problems` with the place in `reading.file`; the result counts only when there is none.
std::vector<Observation> read_series(std::string_view bytes, const SeriesReading& reading,
                                     Problems& problems);

}  // namespace socta
