#include "store/migrations.h"

#include <span>
#include <string>

#include "domain/embedded_file.h"
#include "domain/error.h"
#include "store/sql_text.h"

namespace socta {

/// The texts of migrations/, in their order; made by the build.
std::span<const EmbeddedFile> migration_files();

namespace {

constexpr const char* kVersionTable = R"(create table "schema_version" ("version" integer not null) strict;
insert into "schema_version" ("version") values (0);)";

bool has_version_table(Transaction& transaction) {
  const char* tables = transaction.dialect() == Dialect::sqlite
                           ? "select count(*) from sqlite_master where type = 'table' and name = ?"
                           : "select count(*) from information_schema.tables"
                             " where table_schema = current_schema() and table_name = ?";
  return transaction.value(tables, {"schema_version"}) > 0;
}

int version_in(Transaction& transaction) {
  if (!has_version_table(transaction)) return 0;
  return static_cast<int>(transaction.value("select \"version\" from \"schema_version\""));
}

[[noreturn]] void fail_newer(int version) {
  throw Error(ErrorKind::conflict, "The database has tables of version " + std::to_string(version) +
                                       ", this program knows them up to " + std::to_string(newest_schema()) +
                                       ": it was used with a newer program. Use that one.");
}

void take_step(Transaction& transaction, int from) {
  if (from == 0) transaction.run_script(schema_in(transaction.dialect(), kVersionTable));
  const EmbeddedFile& file = migration_files()[static_cast<std::size_t>(from)];
  transaction.run_script(schema_in(transaction.dialect(), file.bytes));
  transaction.execute("update \"schema_version\" set \"version\" = ?", {from + 1});
}

/// One step; false when there was none to take.
bool step(Transaction& transaction) {
  const int version = version_in(transaction);
  if (version > newest_schema()) fail_newer(version);
  if (version == newest_schema()) return false;
  take_step(transaction, version);
  return true;
}

}  // namespace

int newest_schema() { return static_cast<int>(migration_files().size()); }

int schema_version(Database& database) {
  return database.read([](Transaction& transaction) { return version_in(transaction); });
}

int migrate(Database& database) {
  int steps = 0;
  while (database.write([](Transaction& transaction) { return step(transaction); })) ++steps;
  return steps;
}

void migrate_to(Transaction& transaction, int version) {
  int now = version_in(transaction);
  if (now > version)
    throw Error(ErrorKind::conflict, "The database has tables of version " + std::to_string(now) +
                                         ", later than version " + std::to_string(version) +
                                         ", which is wanted. Use a new database.");
  for (; now < version; ++now) take_step(transaction, now);
}

void expect_newest_schema(Database& database) {
  const int version = schema_version(database);
  if (version > newest_schema()) fail_newer(version);
  if (version < newest_schema())
    throw Error(ErrorKind::conflict, "The database has tables of version " + std::to_string(version) +
                                         ", this program needs version " + std::to_string(newest_schema()) +
                                         ". Make a backup, then run `socta migrate`.");
}

}  // namespace socta
