#pragma once

#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/error.h"
#include "format/toml.h"

namespace socta {

/// The series of a checked statistics.toml, without observations. `assessment` gives defaults. What the
/// schema cannot say (filters, shares, paths that lead out of the folder) is reported with the path of its
/// key.
std::vector<Series> series_of(const TomlValue& root, const Assessment& assessment, Problems& problems);

/// The same from the bytes of statistics.toml. Throws Error (invalid) with all problems of the file.
std::vector<Series> read_statistics_toml(std::string_view bytes, const Assessment& assessment);

/// statistics.toml of an assessment; series_of reads the same values back. "" when there is no series.
std::string write_statistics_toml(const Assessment& assessment);

}  // namespace socta
