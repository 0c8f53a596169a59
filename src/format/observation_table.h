#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/error.h"
#include "domain/series.h"
#include "format/indexed_table.h"
#include "format/number.h"
#include "format/raw_observation.h"
#include "format/table.h"

namespace socta {

/// Indices of the columns that make an observation.
struct ObservationColumns {
  std::size_t value = 0;
  PeriodColumns periods{};
  std::optional<std::size_t> flag{};
  std::vector<std::size_t> dimensions{};  ///< kept beside the value
};

/// Reads one observation per row that `filters` keep. Without a declared `style` it is told from the values
/// kept (find_number_style); a style other than plain is reported as a warning. Periods are checked in all
/// rows, values only in the rows kept; each fault is an error with row and column.
RawObservations read_observation_rows(const Table& table, const ObservationColumns& columns,
                                      const ObservationFilters& filters, std::optional<NumberStyle> style,
                                      Problems& problems);

/// The same of a table that several series are read from.
RawObservations read_observation_rows(IndexedTable& indexed, const ObservationColumns& columns,
                                      const ObservationFilters& filters, std::optional<NumberStyle> style,
                                      Problems& problems);

/// Reads a table as `reading` says: one observation per row (period_column or year_column, value_column), or,
/// when it names none of them, one per column whose name is a period ("2013", "2014-Q1"). The members for the
/// file, the sheet, `combine`, `absent` and `sum_to` are not looked at.
RawObservations read_observation_table(const Table& table, const SeriesReading& reading, Problems& problems);
RawObservations read_observation_table(IndexedTable& indexed, const SeriesReading& reading,
                                       Problems& problems);

}  // namespace socta
