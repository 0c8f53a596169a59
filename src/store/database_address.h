#pragma once

#include <string>
#include <string_view>

#include "store/transaction.h"

namespace socta {

/// Where a database is. SQLite: the path of its file. PostgreSQL: what libpq connects with; it may hold a
/// password and is never shown.
struct DatabaseAddress {
  Dialect dialect = Dialect::sqlite;
  std::string target{};

  bool operator==(const DatabaseAddress&) const = default;
};

/// "postgres://user:password@host:port/name?option=value" (also "postgresql://"), with percent escapes; any
/// other text is the path of an SQLite file. Throws Error (invalid) for a URL that is none, naming no
/// password.
DatabaseAddress parse_database_address(std::string_view text);

/// The address without its password, for messages.
std::string shown(const DatabaseAddress& address);

}  // namespace socta
