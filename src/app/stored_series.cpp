#include "app/stored_series.h"

#include <algorithm>

#include "format/statistics_toml.h"

namespace socta {

StoredSeriesFile read_series_file(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment) {
  StoredSeriesFile stored{read_head(transaction, blobs, assessment).head, 0};
  if (const auto file = read_stored_file(transaction, blobs, assessment, kStatisticsFile)) {
    stored.head.series = read_statistics_toml(file->bytes, stored.head);
    stored.version = file->file.version;
  }
  return stored;
}

bool is_file_readable(const StoredSeriesFile& stored, std::string_view path, HandlingCode clearance) {
  return std::ranges::none_of(stored.head.series, [&](const Series& series) {
    return series.reading.file == path && series.handling > clearance;
  });
}

}  // namespace socta
