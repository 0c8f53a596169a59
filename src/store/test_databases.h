#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "store/database.h"

namespace socta {

/// A PostgreSQL server of the tests' own, on a socket in a folder that goes with it. One per test program.
class PostgresServer {
 public:
  /// nullptr when PostgreSQL is not installed, or cannot be run by this user.
  static PostgresServer* shared();

  ~PostgresServer();

  /// The URL of a new, empty database.
  std::string make_database();

  /// The URL of the one that was made last.
  const std::string& newest_url() const { return newest_url_; }

  /// "fast" breaks all connections; "immediate" is a crash.
  void stop(const std::string& how);
  void start();

 private:
  explicit PostgresServer(std::filesystem::path folder) : folder_(std::move(folder)) {}
  bool create();
  int run(const std::string& command) const;

  std::filesystem::path folder_;
  int databases_ = 0;
  std::string newest_url_;
};

/// A database for one test, and a folder beside it.
class TestDatabase {
 public:
  explicit TestDatabase(Dialect dialect);
  ~TestDatabase();

  const DatabaseAddress& address() const { return address_; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  DatabaseAddress address_;
};

/// A test of both databases: `database()` is open, with its tables.
class StoreTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override;

  Database& database() { return *database_; }
  const DatabaseAddress& address() const { return test_database_->address(); }
  const std::filesystem::path& folder() const { return test_database_->folder(); }

  /// The transactions so far, in their order; read while none goes on.
  std::vector<TransactionCost> costs{};

 private:
  std::mutex costs_mutex_;
  std::optional<TestDatabase> test_database_;
  std::optional<Database> database_;
};

/// The kind of the Error that `work` throws; a failure of the test when there is none.
ErrorKind kind_of(const std::function<void()>& work);

std::string dialect_name(const testing::TestParamInfo<Dialect>& info);

}  // namespace socta

/// Runs the tests of a fixture derived from StoreTest on both databases.
#define SOCTA_ON_BOTH_DATABASES(Fixture)                                                        \
  INSTANTIATE_TEST_SUITE_P(Both, Fixture,                                                       \
                           testing::Values(socta::Dialect::sqlite, socta::Dialect::postgresql), \
                           socta::dialect_name)
