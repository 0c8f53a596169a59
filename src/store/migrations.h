#pragma once

#include "store/database.h"

namespace socta {

/// The version of the tables that this program works with.
int newest_schema();

/// The version of the database's tables; 0 when it is empty.
int schema_version(Database& database);

/// Brings the tables to the newest version, one transaction per step; how many steps it took. Throws Error
/// (conflict) when they are newer than this program knows, and changes nothing then.
int migrate(Database& database);

/// Steps up to a version not after the newest, inside a transaction. Throws Error (conflict) when the tables
/// have a later one.
void migrate_to(Transaction& transaction, int version);

/// Throws Error (conflict), saying what to do, unless the tables have the newest version.
void expect_newest_schema(Database& database);

}  // namespace socta
