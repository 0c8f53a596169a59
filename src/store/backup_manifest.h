#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/backup.h"
#include "store/stored_tables.h"

namespace socta {

/// What an archive says that it holds.
struct BackupManifest {
  struct Table {
    StoredTable table;
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    std::int64_t last_id = 0;
    std::string sha256{};
  };
  struct Blob {
    std::string sha256{};
    std::int64_t bytes = 0;
  };
  int schema = 0;
  std::string made_at{};
  std::string made_by{};
  std::vector<Table> tables{};
  std::vector<Blob> blobs{};
};

/// Names of the parts of an archive.
inline constexpr std::string_view kManifestPart = "manifest.json";
inline constexpr std::string_view kManifestHashPart = "manifest.sha256";
std::string table_part(std::string_view table);
std::string blob_part(std::string_view hash);

std::string json_of_manifest(const BackupManifest& manifest);

/// Throws Error: corrupt when it is none, conflict when its format is of a newer program.
BackupManifest manifest_of_json(const std::string& json);

BackupSummary summary_of(const BackupManifest& manifest);

/// A row as one line of JSON, without its line end, and back. Throws Error (corrupt) when it does not fit.
std::string json_of_row(const SqlRow& row);
SqlRow row_of_json(std::string_view line, const StoredTable& table);

}  // namespace socta
