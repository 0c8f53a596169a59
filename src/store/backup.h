#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "store/blob_store.h"
#include "store/database.h"

namespace socta {

/// What an archive holds.
struct BackupSummary {
  int schema = 0;
  std::string made_at{};
  std::string made_by{};  ///< version of the program
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::int64_t blobs = 0;
  std::int64_t bytes = 0;  ///< of the contents

  bool operator==(const BackupSummary&) const = default;
};

/// Writes one archive (ZIP) of one moment of the database and of all contents that it refers to, while others
/// go on reading and writing. The same archive restores into SQLite and into PostgreSQL. Throws Error:
/// conflict when the file exists; io; corrupt when a content is damaged or missing. No file is left then.
BackupSummary write_backup(Database& database, const BlobStore& blobs, const std::filesystem::path& file,
                           const std::string& now);

/// Checks every hash of an archive. Throws Error: not_found, io; corrupt, naming the damaged part; conflict
/// when it is of a newer program.
BackupSummary check_backup(const std::filesystem::path& file);

/// Checks the archive, then fills the database, which must be without tables or hold nothing, in one
/// transaction. Throws as check_backup, and Error (conflict) when the database holds something.
BackupSummary restore_backup(const std::filesystem::path& file, Database& database, const BlobStore& blobs);

}  // namespace socta
