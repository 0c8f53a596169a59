#include "store/backup.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

#include "format/assessment_fixture.h"
#include "store/accounts.h"
#include "store/assessment_export.h"
#include "store/assessment_import.h"
#include "store/attachments.h"
#include "store/audit.h"
#include "store/backup_archive.h"
#include "store/backup_manifest.h"
#include "store/migrations.h"
#include "store/record_history.h"
#include "store/sessions.h"
#include "store/stored_tables.h"
#include "store/test_databases.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

const Change kNow{"2026-01-02T03:04:05Z", 1};

/// Everything that is kept, as text.
std::string content(Database& database) {
  std::string text;
  database.read([&](Transaction& transaction) {
    for (const std::string& name : backed_up_tables()) {
      const StoredTable table = stored_table(transaction, name);
      text += name + '\n';
      transaction.each(table.all_rows(), {}, table.kinds(),
                       [&text](SqlRow& row) { text += json_of_row(row) + '\n'; });
    }
  });
  return text;
}

class BackupTest : public StoreTest {
 protected:
  BlobStore blobs() const { return BlobStore(folder() / "blobs"); }
  fs::path archive() const { return folder() / "backup.zip"; }

  std::int64_t fill() {
    return database().write([&](Transaction& transaction) {
      insert_account(transaction, {.email = "ana@example.org", .name = "Ана", .created_at = kNow.at});
      insert_session(transaction, {"token", 1, "", SessionStrength::password, "", "", "9"});
      const AssessmentCase input = read_assessment_files(fixture_files(), {}, fixture_methodologies()).input;
      const std::int64_t id = import_assessment(transaction, blobs(), "fixture", input, kNow);
      const RecordTable& evidence = record_table("evidence");
      const Record last =
          insert_record(transaction, id, evidence, "", {"E9", "", "", "", "", "S", "", "", "", "T"}, kNow);
      remove_record(transaction, id, evidence, every_record(), {last.id, 1}, kNow);
      insert_attachment(transaction, id, every_record(),
                        {0, last.id - 1, "a.txt", "text/plain", blobs().put("attached"), 8, kNow.at, 1});
      append_audit(transaction, std::vector<AuditEvent>{{kNow.at, 1, "import", id, "x", ""}});
      return id;
    });
  }
  void back_up() { write_backup(database(), blobs(), archive(), kNow.at); }

  /// A new database of one kind, and a folder.
  struct Target {
    explicit Target(Dialect dialect)
        : place(dialect), opened(place.address()), contents(place.folder() / "blobs") {}
    TestDatabase place;
    Database opened;
    BlobStore contents;
  };
};
SOCTA_ON_BOTH_DATABASES(BackupTest);

TEST_P(BackupTest, RestoresIntoEitherDatabase) {
  const std::int64_t id = fill();
  const BackupSummary summary = write_backup(database(), blobs(), archive(), kNow.at);
  EXPECT_EQ(summary.schema, newest_schema());
  EXPECT_EQ(summary.made_at, kNow.at);
  EXPECT_GT(summary.rows, 30);
  EXPECT_EQ(summary.blobs, 5);
  EXPECT_EQ(check_backup(archive()), summary);
  EXPECT_EQ(fs::status(archive()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  for (const Dialect dialect : {Dialect::sqlite, Dialect::postgresql}) {
    if (dialect == Dialect::postgresql && PostgresServer::shared() == nullptr) continue;
    Target target(dialect);
    EXPECT_EQ(restore_backup(archive(), target.opened, target.contents), summary);
    EXPECT_EQ(content(target.opened), content(database()));
    target.opened.read([&](Transaction& transaction) {
      EXPECT_TRUE(verify_audit(transaction).whole());
      EXPECT_EQ(transaction.value(R"(select count(*) from "session")"), 0);
      database().read([&](Transaction& from) {
        EXPECT_EQ(export_files(transaction, target.contents, id), export_files(from, blobs(), id));
      });
    });
  }
}

TEST_P(BackupTest, NoIdIsGivenTwiceAfterARestore) {
  const std::int64_t id = fill();
  back_up();
  Target target(GetParam());
  restore_backup(archive(), target.opened, target.contents);
  target.opened.write([&](Transaction& transaction) {
    const RecordTable& evidence = record_table("evidence");
    const std::int64_t removed = transaction.value(R"(select max("record_id") from "record_history")");
    const Record next =
        insert_record(transaction, id, evidence, "", {"E9", "", "", "", "", "S", "", "", "", "T"}, kNow);
    EXPECT_EQ(next.id, removed + 1);
  });
}

TEST_P(BackupTest, TheSameContentGivesTheSameParts) {
  fill();
  back_up();
  write_backup(database(), blobs(), folder() / "again.zip", kNow.at);
  const ArchiveReader first(archive());
  const ArchiveReader second(folder() / "again.zip");
  EXPECT_EQ(first.read_whole("manifest.json", 1 << 20), second.read_whole("manifest.json", 1 << 20));
}

TEST_P(BackupTest, UnderLoadItIsOfOneMoment) {
  const std::int64_t id = fill();
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 0; !stop; ++i)
      database().write([&](Transaction& transaction) {
        // Two tables that agree in every state.
        insert_record(transaction, id, record_table("scores"), "", {"i" + std::to_string(i), "x", "1"}, kNow);
        append_audit(transaction, std::vector<AuditEvent>{{kNow.at, 1, "add", id, std::to_string(i), ""}});
      });
  });
  for (int i = 0; i < 3; ++i) {
    const fs::path file = folder() / ("load" + std::to_string(i) + ".zip");
    write_backup(database(), blobs(), file, kNow.at);
    Target target(GetParam());
    restore_backup(file, target.opened, target.contents);
    target.opened.read([&](Transaction& transaction) {
      EXPECT_TRUE(verify_audit(transaction).whole());
      EXPECT_EQ(transaction.value(R"(select count(*) from "scores" where "indicator" = 'x')"),
                transaction.value(R"(select count(*) from "audit" where "action" = 'add')"));
    });
  }
  stop = true;
  writer.join();
}

TEST_P(BackupTest, AnArchiveThatWasDamagedAnywhereIsRefusedAndNothingIsWritten) {
  fill();
  back_up();
  std::string bytes;
  {
    std::ifstream in(archive(), std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  const fs::path damaged = folder() / "damaged.zip";
  int refused = 0;
  for (std::size_t at = 0; at < bytes.size(); at += bytes.size() / 40) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    std::ofstream(damaged, std::ios::binary) << changed;
    try {
      check_backup(damaged);
      // What ZIP does not use (dates, attributes) may change without a change of what is restored.
      Target target(Dialect::sqlite);
      restore_backup(damaged, target.opened, target.contents);
      EXPECT_EQ(content(target.opened), content(database())) << at;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::corrupt) << at << ' ' << error.what();
      ++refused;
    }
  }
  EXPECT_GT(refused, 20);
  std::ofstream(damaged, std::ios::binary) << bytes.substr(0, bytes.size() / 2);
  Target target(GetParam());
  EXPECT_EQ(kind_of([&] { restore_backup(damaged, target.opened, target.contents); }), ErrorKind::corrupt);
  EXPECT_EQ(schema_version(target.opened), 0);
  EXPECT_TRUE(target.contents.list().empty());
}

TEST_P(BackupTest, AnArchiveWhoseRowsWereExchangedIsRefused) {
  fill();
  back_up();
  const ArchiveReader whole(archive());
  const auto rewrite = [&](const std::string& changed_part, const std::string& bytes) {
    const fs::path file = folder() / "changed.zip";
    fs::remove(file);
    ArchiveWriter writer(file);
    for (const std::string& part : whole.parts())
      writer.add_bytes(part, part == changed_part ? bytes : whole.read_whole(part, 1 << 24));
    if (changed_part == "more") writer.add_bytes("more", bytes);
    writer.finish();
    return kind_of([&] { check_backup(file); });
  };
  EXPECT_EQ(rewrite("tables/account.jsonl", "[]\n"), ErrorKind::corrupt);
  EXPECT_EQ(rewrite("manifest.json", "{}"), ErrorKind::corrupt);
  EXPECT_EQ(rewrite("more", "x"), ErrorKind::corrupt);
  std::string newer = whole.read_whole("manifest.json", 1 << 24);
  newer.replace(newer.find("\"version\": 1"), 12, "\"version\": 9");
  EXPECT_EQ(kind_of([&] { manifest_of_json(newer); }), ErrorKind::conflict);
}

TEST_P(BackupTest, ATargetThatHoldsSomethingIsRefused) {
  fill();
  back_up();
  const std::string before = content(database());
  EXPECT_EQ(kind_of([&] { restore_backup(archive(), database(), blobs()); }), ErrorKind::conflict);
  EXPECT_EQ(content(database()), before);
  Target migrated(GetParam());
  migrate(migrated.opened);
  restore_backup(archive(), migrated.opened, migrated.contents);
  EXPECT_EQ(content(migrated.opened), before);
}

TEST_P(BackupTest, AFileThatExistsAndAFolderThatDoesNotAreRefused) {
  fill();
  back_up();
  EXPECT_EQ(kind_of([&] { back_up(); }), ErrorKind::conflict);
  EXPECT_EQ(kind_of([&] { write_backup(database(), blobs(), folder() / "no" / "x.zip", kNow.at); }),
            ErrorKind::io);
  EXPECT_EQ(kind_of([&] { check_backup(folder() / "absent.zip"); }), ErrorKind::not_found);
}

TEST_P(BackupTest, AContentThatIsDamagedOrMissingFailsTheBackupAndLeavesNoFile) {
  fill();
  const std::string hash = blobs().put("attached");
  std::ofstream(blobs().path_of(hash)) << "attacheD";
  EXPECT_EQ(kind_of([&] { back_up(); }), ErrorKind::corrupt);
  fs::remove(blobs().path_of(hash));
  EXPECT_EQ(kind_of([&] { back_up(); }), ErrorKind::not_found);
  std::size_t left = 0;
  for (const auto& entry : fs::directory_iterator(folder()))
    left += entry.path().filename().string().starts_with("backup.zip");
  EXPECT_EQ(left, 0u);
}

TEST_P(BackupTest, EveryTableIsBackedUpOrLeftOutOnPurpose) {
  const char* tables = GetParam() == Dialect::sqlite
                           ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                           : "select table_name::text from information_schema.tables"
                             " where table_schema = current_schema()";
  std::set<std::string> expected;
  database().read([&](Transaction& transaction) {
    for (auto& [name] : transaction.query<std::string>(tables)) expected.insert(name);
  });
  std::set<std::string> known;
  for (const std::string& name : backed_up_tables()) known.insert(name);
  for (const std::string& name : left_out_tables()) known.insert(name);
  EXPECT_EQ(known, expected);
}

}  // namespace
}  // namespace socta
