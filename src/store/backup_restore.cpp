#include <algorithm>
#include <map>
#include <set>

#include "domain/error.h"
#include "domain/message_text.h"
#include "format/hash.h"
#include "store/backup.h"
#include "store/backup_archive.h"
#include "store/backup_manifest.h"
#include "store/migrations.h"
#include "store/sql_text.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestManifest = std::size_t{64} << 20;
constexpr std::size_t kLargestBlob = std::size_t{1} << 30;
constexpr std::size_t kRowsAtOnce = 5'000;

[[noreturn]] void fail_damaged(const std::string& part) {
  throw Error(ErrorKind::corrupt, "The archive is damaged: its part " + in_quotes(part) +
                                      " is not what was written. Nothing was restored.");
}

void check_part(const ArchiveReader& archive, const std::string& part, const std::string& expected) {
  Sha256 hash;
  archive.read(part, [&hash](std::string_view piece) { hash.add(piece); });
  if (hash.hex() != expected) fail_damaged(part);
}

/// The manifest, after every part was compared with it.
BackupManifest checked_manifest(const ArchiveReader& archive) {
  const std::string json = archive.read_whole(std::string(kManifestPart), kLargestManifest);
  if (archive.read_whole(std::string(kManifestHashPart), 100) != sha256_hex(json) + '\n')
    fail_damaged(std::string(kManifestPart));
  BackupManifest manifest = manifest_of_json(json);
  std::set<std::string> known{std::string(kManifestPart), std::string(kManifestHashPart)};
  const auto check = [&](const std::string& part, const std::string& hash) {
    check_part(archive, part, hash);
    known.insert(part);
  };
  for (const BackupManifest::Table& table : manifest.tables)
    check(table_part(table.table.name), table.sha256);
  for (const BackupManifest::Blob& blob : manifest.blobs) check(blob_part(blob.sha256), blob.sha256);
  for (const std::string& part : archive.parts())
    if (!known.contains(part)) fail_damaged(part);
  return manifest;
}

/// Cuts pieces of a text into lines.
class Lines {
 public:
  explicit Lines(std::function<void(std::string_view)> take) : take_(std::move(take)) {}

  void add(std::string_view piece) {
    for (std::size_t end = piece.find('\n'); end != piece.npos; end = piece.find('\n')) {
      rest_ += piece.substr(0, end);
      take_(rest_);
      rest_.clear();
      piece.remove_prefix(end + 1);
    }
    rest_ += piece;
  }

 private:
  std::function<void(std::string_view)> take_;
  std::string rest_;
};

void fill_table(Transaction& transaction, const ArchiveReader& archive, const BackupManifest::Table& part) {
  const StoredTable there = stored_table(transaction, part.table.name);
  if (there != part.table) fail_damaged(table_part(part.table.name));
  const std::vector<std::string> columns = part.table.column_names();
  std::vector<SqlRow> rows;
  const auto store = [&] {
    transaction.insert_many(part.table.name, columns, rows);
    rows.clear();
  };
  Lines lines([&](std::string_view line) {
    rows.push_back(row_of_json(line, part.table));
    if (rows.size() == kRowsAtOnce) store();
  });
  archive.read(table_part(part.table.name), [&lines](std::string_view piece) { lines.add(piece); });
  store();
  set_last_id(transaction, part.table, part.last_id);
}

void expect_empty(Transaction& transaction) {
  for (const std::string& name : backed_up_tables()) {
    if (stored_table(transaction, name).columns.empty()) continue;
    if (transaction.value("select count(*) from " + sql_name(name)) > 0)
      throw Error(ErrorKind::conflict,
                  "The database holds something already; restore into a new one. Nothing was changed.");
  }
}

void fill(Transaction& transaction, const ArchiveReader& archive, const BackupManifest& manifest) {
  expect_empty(transaction);
  migrate_to(transaction, manifest.schema);
  for (const BackupManifest::Table& table : manifest.tables) fill_table(transaction, archive, table);
  migrate_to(transaction, newest_schema());
}

void expect_known_schema(const BackupManifest& manifest) {
  if (manifest.schema < 1 || manifest.schema > newest_schema())
    throw Error(ErrorKind::conflict, "The archive was made by a newer program; restore it with that one.");
}

}  // namespace

BackupSummary check_backup(const fs::path& file) {
  const BackupManifest manifest = checked_manifest(ArchiveReader(file));
  expect_known_schema(manifest);
  return summary_of(manifest);
}

BackupSummary restore_backup(const fs::path& file, Database& database, const BlobStore& blobs) {
  const ArchiveReader archive(file);
  const BackupManifest manifest = checked_manifest(archive);
  expect_known_schema(manifest);
  database.read(expect_empty);
  for (const BackupManifest::Blob& blob : manifest.blobs)
    blobs.put(archive.read_whole(blob_part(blob.sha256), kLargestBlob));
  database.write([&](Transaction& transaction) { fill(transaction, archive, manifest); });
  return summary_of(manifest);
}

}  // namespace socta
