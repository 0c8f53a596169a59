#pragma once

#include <optional>
#include <string_view>

#include "domain/error.h"
#include "format/encoding.h"
#include "format/raw_observation.h"

namespace socta {

/// Reads SDMX-CSV: version 1.0 (DATAFLOW first), 2.0 (STRUCTURE, STRUCTURE_ID, ACTION first) or the
/// dimensions alone; then TIME_PERIOD, OBS_VALUE ("" and "NaN" are missing) and attributes, of which OBS_FLAG
/// or OBS_STATUS becomes the flag. Dimensions are the other columns before OBS_VALUE. With labels in one cell
/// ("geo: Area", "RS: Serbia") the codes count. Numbers have a decimal point.
///
/// Errors in `problems` as read_csv and read_observation_rows give them.
RawObservations read_sdmx_csv(std::string_view bytes, std::string_view name,
                              const ObservationFilters& filters, std::optional<Encoding> encoding,
                              Problems& problems);

}  // namespace socta
