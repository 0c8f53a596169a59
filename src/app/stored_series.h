#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/assessment_files.h"
#include "domain/series.h"

namespace socta {

/// The series of an assessment as statistics.toml has them, without observations, and the version of that
/// file (0: there is none). Throws Error (invalid) when it cannot be read.
struct StoredSeriesFile {
  Assessment head{};  ///< with the series
  std::int64_t version = 0;
};
StoredSeriesFile read_series_file(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment);

/// Whether a publisher's file is for a reader: no series above the clearance is read from it.
bool is_file_readable(const StoredSeriesFile& stored, std::string_view path, HandlingCode clearance);

}  // namespace socta
