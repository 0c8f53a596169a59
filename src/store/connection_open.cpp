#include <soci/connection-parameters.h>

#include <string>

#include "store/connection.h"
#include "store/session_state.h"
#include "store/sql_fault.h"

namespace socta {
namespace {

/// What the database library opens. It reads a path between quotes up to the next quote.
std::string connect_string(const DatabaseAddress& address) {
  if (address.dialect == Dialect::postgresql) return address.target;
  if (address.target.empty() || address.target.find_first_of("\"\n") != std::string::npos)
    throw Error(ErrorKind::invalid, "The path of a database cannot be empty or hold a quote or a line end.");
  return "dbname=\"" + address.target + "\"";
}

const soci::backend_factory& factory_of(Dialect dialect) {
  if (dialect == Dialect::postgresql) return *soci::factory_postgresql();
  return *soci::factory_sqlite3();
}

[[noreturn]] void fail_opening(const DatabaseAddress& address, const std::string& words) {
  throw Error(ErrorKind::io, "The database " + shown(address) + " cannot be opened: " + words);
}

// FULL: a commit is on disk before it is told. A page cache of 4 MB and temporary tables in memory keep a
// server with several connections small.
std::string sqlite_settings(std::chrono::milliseconds patience) {
  return "pragma busy_timeout = " + std::to_string(patience.count()) +
         "; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;"
         " pragma temp_store = memory; pragma cache_size = -4000; pragma analysis_limit = 1000; pragma "
         "trusted_schema = off;";
}

std::string postgresql_settings(std::chrono::milliseconds patience) {
  return "set client_encoding = 'UTF8'; set synchronous_commit = on; set time zone 'UTC';"
         " set standard_conforming_strings = on; set client_min_messages = warning; set lock_timeout = " +
         std::to_string(patience.count());
}

void expect_unicode(PGconn* connection) {
  const char* encoding = PQparameterStatus(connection, "server_encoding");
  if (encoding == nullptr || std::string(encoding) == "UTF8") return;
  throw Error(ErrorKind::invalid, std::string("The database has the encoding ") + encoding +
                                      "; make one with the encoding UTF8.");
}

}  // namespace

Connection::State::State(const DatabaseAddress& address)
    : session(factory_of(address.dialect), connect_string(address)) {}

Connection::Connection(const DatabaseAddress& address, std::chrono::milliseconds patience)
    : dialect_(address.dialect) {
  try {
    state_ = std::make_unique<State>(address);
  } catch (const soci::soci_error& error) {
    fail_opening(address, first_line(error.what()));
  }
  if (dialect_ == Dialect::sqlite) {
    run_script(sqlite_settings(patience));
  } else {
    expect_unicode(state_->postgresql());
    run_script(postgresql_settings(patience));
  }
}

}  // namespace socta
