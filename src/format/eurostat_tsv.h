#pragma once

#include <optional>
#include <string_view>

#include "domain/error.h"
#include "format/encoding.h"
#include "format/raw_observation.h"

namespace socta {

/// Reads Eurostat's TSV: the first header cell names the dimensions in any order
/// ("freq,iccs,unit,geo\TIME_PERIOD"), the others are periods; each row begins with its dimension values;
/// cells are values with flags, ":" is missing. Numbers have a decimal point. Only rows that `filters` keep
/// are turned into values, so that a large file is quick.
///
/// Every malformed row, header or kept value is an error in `problems` with line and cell.
RawObservations read_eurostat_tsv(std::string_view bytes, std::string_view name,
                                  const ObservationFilters& filters, std::optional<Encoding> encoding,
                                  Problems& problems);

}  // namespace socta
