#include "store/test_databases.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "store/migrations.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

// In memory where there is room: most of the time of these tests would be waiting for a disk.
fs::path place_for_folders() {
  constexpr std::uintmax_t kEnough = std::uintmax_t{1} << 30;
  const fs::path memory = "/dev/shm";
  std::error_code error;
  const bool roomy = fs::is_directory(memory, error) && fs::space(memory, error).available >= kEnough;
  return roomy && ::access(memory.c_str(), W_OK) == 0 ? memory : fs::temp_directory_path();
}

fs::path new_folder(const std::string& name) {
  std::string path = (place_for_folders() / (name + "-XXXXXX")).string();
  if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
  return path;
}

/// The folder of the server's programs: Debian keeps them out of the path.
std::optional<fs::path> server_programs() {
  const fs::path versions = "/usr/lib/postgresql";
  if (!fs::is_directory(versions)) return std::nullopt;
  for (const auto& entry : fs::directory_iterator(versions))
    if (fs::exists(entry.path() / "bin" / "initdb")) return entry.path() / "bin";
  return std::nullopt;
}

const passwd* server_user() { return ::getpwnam("postgres"); }

}  // namespace

PostgresServer* PostgresServer::shared() {
  static const std::unique_ptr<PostgresServer> server = []() -> std::unique_ptr<PostgresServer> {
    if (!server_programs() || (::geteuid() == 0 && server_user() == nullptr)) {
      std::cout << "skipped: tests on PostgreSQL, which is not installed\n";
      return nullptr;
    }
    std::unique_ptr<PostgresServer> made(new PostgresServer(new_folder("socta-postgres")));
    if (made->create()) return made;
    std::cout << "skipped: tests on PostgreSQL, which could not be started\n";
    return nullptr;
  }();
  return server.get();
}

PostgresServer::~PostgresServer() {
  stop("immediate");
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

int PostgresServer::run(const std::string& command) const {
  const std::string line = "cd " + folder_.string() + " && PATH=" + server_programs()->string() + ":$PATH " +
                           command + " >>" + (folder_ / "log").string() + " 2>&1";
  // The server refuses to be run by root.
  if (::geteuid() != 0) return std::system(line.c_str());
  return std::system(("runuser -u postgres -- sh -c '" + line + "'").c_str());
}

bool PostgresServer::create() {
  if (::geteuid() == 0 && ::chown(folder_.c_str(), server_user()->pw_uid, server_user()->pw_gid) != 0)
    return false;
  fs::permissions(folder_, fs::perms(0755));
  if (run("initdb -D data -U socta -A trust -E UTF8 --locale=C.UTF-8 --no-sync") != 0) return false;
  start();
  return run("psql -h " + folder_.string() + " -U socta postgres -c \"select 1\"") == 0;
}

void PostgresServer::start() {
  run("pg_ctl -D data -w -o \"-k " + folder_.string() +
      " -h \\\"\\\" -c max_connections=60 -c shared_buffers=64MB -c fsync=off\" -l server.log start");
}

void PostgresServer::stop(const std::string& how) { run("pg_ctl -D data -w -m " + how + " stop"); }

std::string PostgresServer::make_database() {
  // A schema of its own is as good as a database, and made at once.
  const std::string name = "test" + std::to_string(++databases_);
  std::string socket;
  for (const char c : folder_.string()) socket += c == '/' ? std::string("%2F") : std::string(1, c);
  const std::string server = "postgres://socta@" + socket + "/postgres";
  Database(parse_database_address(server)).write([&name](Transaction& transaction) {
    transaction.run_script("create schema " + name);
  });
  newest_url_ = server + "?options=-csearch_path%3D" + name;
  return newest_url_;
}

TestDatabase::TestDatabase(Dialect dialect) : folder_(new_folder("socta-store")) {
  address_ = parse_database_address(dialect == Dialect::sqlite ? (folder_ / "socta.db").string()
                                                               : PostgresServer::shared()->make_database());
}

TestDatabase::~TestDatabase() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void StoreTest::SetUp() {
  if (GetParam() == Dialect::postgresql && PostgresServer::shared() == nullptr)
    GTEST_SKIP() << "PostgreSQL is not installed";
  test_database_.emplace(GetParam());
  DatabaseOptions options;
  options.observer = [this](const TransactionCost& cost) {
    const std::lock_guard lock(costs_mutex_);
    costs.push_back(cost);
  };
  database_.emplace(address(), options);
  migrate(*database_);
  costs.clear();
}

ErrorKind kind_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.kind();
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorKind::internal;
}

std::string dialect_name(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "Sqlite" : "Postgresql";
}

}  // namespace socta
