#pragma once

#include <vector>

#include "store/database_address.h"
#include "store/test_databases.h"

namespace socta {

/// For tests: the databases that an installation can be tested on here; PostgreSQL where it is installed.
inline std::vector<Dialect> databases_here() {
  if (PostgresServer::shared() == nullptr) return {Dialect::sqlite};
  return {Dialect::sqlite, Dialect::postgresql};
}

/// For tests: the address of a new, empty database; SQLite's is the file in the installation's own folder.
inline DatabaseAddress new_database(Dialect dialect) {
  if (dialect == Dialect::sqlite) return {};
  return parse_database_address(PostgresServer::shared()->make_database());
}

}  // namespace socta

/// Runs the tests of a fixture, which is a testing::TestWithParam<Dialect>, on each database that is here.
#define SOCTA_ON_DATABASES_HERE(Fixture) \
  INSTANTIATE_TEST_SUITE_P(On, Fixture, testing::ValuesIn(socta::databases_here()), socta::dialect_name)
