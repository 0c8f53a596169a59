#pragma once

#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "store/connection.h"
#include "store/sql_fault.h"

namespace socta {

// What a connection is made of. Included only where the database library is used: it is slow to compile.
struct Connection::State {
  explicit State(const DatabaseAddress& address);

  sqlite_api::sqlite3* sqlite() {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
  }
  PGconn* postgresql() {
    return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
  }

  soci::session session;
  std::map<std::string, std::unique_ptr<Prepared>, std::less<>> prepared{};
};

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// Throws as the database library does when the server said no.
inline void expect_done(const PostgresResult& result) {
  const ExecStatusType status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return;
  const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  throw soci::postgresql_soci_error(PQresultErrorMessage(result.get()), state ? state : "     ");
}

[[noreturn]] inline void fail_lost(PGconn* connection) {
  throw soci::postgresql_soci_error(PQerrorMessage(connection), "08006");
}

/// A prepared statement, kept for its next use.
class Connection::Prepared {
 public:
  Prepared(soci::session& session, const std::string& sql) : statement(session) {
    statement.alloc();
    statement.prepare(sql);
  }

  void bind(const SqlParameters& parameters);

  soci::statement statement;

 private:
  const std::string nothing_{};
  soci::indicator null_ = soci::i_null;
};

/// Runs `work`; what the database library throws becomes an Error.
template <typename Work>
auto Connection::guarded(Work work) {
  const auto raise = [this](const SqlFault& fault) {
    if (fault.connection_lost) usable_ = false;
    throw fault.error;
  };
  try {
    return work();
  } catch (const soci::postgresql_soci_error& error) {
    raise(postgresql_fault(error.sqlstate(), error.what()));
  } catch (const soci::soci_error& error) {
    if (dialect_ == Dialect::postgresql) raise(postgresql_fault("", error.what()));
    raise(sqlite_fault(sqlite_api::sqlite3_extended_errcode(state_->sqlite()), error.what()));
  }
  throw Error(ErrorKind::internal, "A fault of the database was not told.");
}

}  // namespace socta
