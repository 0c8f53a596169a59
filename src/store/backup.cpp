#include "store/backup.h"

#include <unistd.h>

#include <fstream>

#include "domain/error.h"
#include "domain/message_text.h"
#include "domain/version.h"
#include "format/hash.h"
#include "store/assessment_files.h"
#include "store/backup_archive.h"
#include "store/backup_manifest.h"
#include "store/migrations.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

/// A folder beside the archive, only for its owner, gone at the end.
class WorkFolder {
 public:
  explicit WorkFolder(const fs::path& beside) {
    std::string name = beside.string() + ".writing-XXXXXX";
    if (!::mkdtemp(name.data()))
      throw Error(ErrorKind::io, "No folder can be made beside " + in_quotes(beside.string()) + ".");
    path_ = name;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Writes the rows of a table to a file, a line each.
class TableDump {
 public:
  TableDump(StoredTable table, const fs::path& file) : out_(file, std::ios::binary) {
    dumped_.table = std::move(table);
  }

  void add(const SqlRow& row) {
    const std::string line = json_of_row(row) + '\n';
    hash_.add(line);
    out_ << line;
    ++dumped_.rows;
    dumped_.bytes += static_cast<std::int64_t>(line.size());
  }

  BackupManifest::Table finish(std::int64_t last) {
    if (!out_.flush()) throw Error(ErrorKind::io, "There is no room to write the backup.");
    dumped_.sha256 = hash_.hex();
    dumped_.last_id = last;
    return std::move(dumped_);
  }

 private:
  std::ofstream out_;
  Sha256 hash_;
  BackupManifest::Table dumped_;
};

BackupManifest::Table dump_table(Transaction& transaction, const std::string& name, const fs::path& folder) {
  const StoredTable table = stored_table(transaction, name);
  TableDump dump(table, folder / name);
  transaction.each(table.all_rows(), {}, table.kinds(), [&dump](SqlRow& row) { dump.add(row); });
  return dump.finish(last_id(transaction, table));
}

/// The tables as files of `folder`, and the contents that they refer to, all of one moment.
BackupManifest dump(Transaction& transaction, const BlobStore& blobs, const fs::path& folder) {
  BackupManifest manifest;
  manifest.schema = newest_schema();
  manifest.made_by = kVersion;
  for (const std::string& name : backed_up_tables())
    manifest.tables.push_back(dump_table(transaction, name, folder));
  for (std::string& hash : used_blobs(transaction, blobs)) manifest.blobs.push_back({std::move(hash), 0});
  return manifest;
}

void add_parts(const BackupManifest& manifest, const BlobStore& blobs, const fs::path& folder,
               ArchiveWriter& archive) {
  std::string json = json_of_manifest(manifest);
  archive.add_bytes(std::string(kManifestHashPart), sha256_hex(json) + '\n');
  archive.add_bytes(std::string(kManifestPart), std::move(json));
  for (const BackupManifest::Table& table : manifest.tables)
    archive.add_file(table_part(table.table.name), folder / table.table.name);
  for (const BackupManifest::Blob& blob : manifest.blobs)
    archive.add_file(blob_part(blob.sha256), blobs.path_of(blob.sha256));
}

}  // namespace

BackupSummary write_backup(Database& database, const BlobStore& blobs, const fs::path& file,
                           const std::string& now) {
  expect_newest_schema(database);
  ArchiveWriter archive(file);
  const WorkFolder work(file);
  BackupManifest manifest =
      database.read([&](Transaction& transaction) { return dump(transaction, blobs, work.path()); });
  manifest.made_at = now;
  // Read once here, so that a damaged content is told by the backup and not by the restore.
  for (BackupManifest::Blob& blob : manifest.blobs)
    blob.bytes = static_cast<std::int64_t>(blobs.get(blob.sha256).size());
  add_parts(manifest, blobs, work.path(), archive);
  archive.finish();
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  return summary_of(manifest);
}

}  // namespace socta
