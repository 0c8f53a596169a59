#pragma once

#include "domain/series.h"
#include "http/json_body.h"

namespace socta {

/// How a file is read, from the object `reading` of a body; faults are noted as JsonFields notes them.
SeriesReading reading_in(JsonFields& fields);

/// A series without its code, from a body.
Series series_in(JsonFields& fields);

}  // namespace socta
