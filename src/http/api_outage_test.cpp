#include <gtest/gtest.h>

#include "app/test_installation.h"
#include "app/test_outage.h"
#include "http/api_fixture.h"

namespace socta {
namespace {

using Browser = ApiServer::Browser;
using nlohmann::json;

json health_of(ApiServer& server) { return server.send({}, "GET", "/healthz").json(); }

/// A server whose data folder is on a small disk, with the example in it.
class ApiOnASmallDisk : public testing::Test {
 protected:
  void SetUp() override {
    if (!disk_.why_not().empty()) GTEST_SKIP() << "no file system can be mounted here: " << disk_.why_not();
    server_ = std::make_unique<ApiServer>(DatabaseAddress{}, disk_.folder() / "data");
    admin_ = server_->person("admin@example.org", SystemRole::admin);
    base_ = "/api/v1/assessments/" + std::to_string(server_->import_example(admin_));
  }

  ApiServer::Answer write_chapter(const std::string& name) {
    const json chapter = {{"markdown", std::string(200'000, 'x')}};
    return server_->send(admin_, "PUT", base_ + "/narrative/" + name, chapter.dump(), "0");
  }

  std::size_t chapters() {
    return server_->send(admin_, "GET", base_ + "/narrative").json()["chapters"].size();
  }

  TestDatabase place_{Dialect::sqlite};
  SmallDisk disk_{place_.folder() / "disk", "64m"};
  std::unique_ptr<ApiServer> server_;
  Browser admin_{};
  std::string base_;
};

TEST_F(ApiOnASmallDisk, ThatIsFullReadsRefusesWritesAndGoesOnWhenThereIsRoom) {
  EXPECT_EQ(health_of(*server_)["state"], "ready");
  const std::size_t before = chapters();
  disk_.fill();
  // What room the log of the database still has may take one or the other.
  std::size_t written = 0;
  auto answer = write_chapter("a");
  while (answer.status == 200 && written < 100) answer = write_chapter("a" + std::to_string(++written));
  EXPECT_EQ(answer.status, 503) << answer.bytes.substr(0, 500);
  EXPECT_EQ(answer.kind(), "io");
  EXPECT_FALSE(answer.json()["error"]["message"].get<std::string>().empty());
  EXPECT_EQ(health_of(*server_)["reason"], "no_room");
  EXPECT_EQ(server_->send({}, "GET", "/healthz").status, 503);
  EXPECT_EQ(server_->send(admin_, "GET", base_ + "/overview").status, 200);
  EXPECT_EQ(chapters(), before + written) << "what was acknowledged is there, nothing half";
  disk_.make_room();
  EXPECT_EQ(health_of(*server_)["state"], "ready");
  EXPECT_EQ(write_chapter("b").status, 200);
  EXPECT_EQ(chapters(), before + written + 1);
  EXPECT_TRUE(audit_is_whole(server_->service()));
}

TEST_F(ApiOnASmallDisk, ARunThatFindsNoRoomFailsAndTheNextOneIsComputed) {
  server_->start_runs();
  const auto run = [&] {
    const auto started =
        server_->send(admin_, "POST", base_ + "/runs", R"({"draws": 100, "sensitivity": "none"})");
    if (started.status != 202) return started.kind();
    return server_->finished_run(admin_, base_ + "/runs/" + started.json()["id"].dump())["state"]
        .get<std::string>();
  };
  disk_.fill();
  EXPECT_NE(run(), "done");
  disk_.make_room();
  EXPECT_EQ(run(), "done");
}

TEST(ApiOnPostgresql, IsSaidToBeGoneAndComesBack) {
  PostgresServer* database = PostgresServer::shared();
  if (database == nullptr) GTEST_SKIP() << "PostgreSQL is not here";
  ApiServer server{new_database(Dialect::postgresql)};
  const Browser admin = server.person("admin@example.org", SystemRole::admin);
  const std::string base = "/api/v1/assessments/" + std::to_string(server.import_example(admin));
  for (const char* how : {"fast", "immediate"}) {
    database->stop(how);
    const auto answer = server.send(admin, "GET", base);
    EXPECT_EQ(answer.status, 503) << answer.bytes;
    EXPECT_EQ(answer.kind(), "io");
    EXPECT_EQ(health_of(server)["reason"], "no_database");
    database->start();
    EXPECT_EQ(health_of(server)["state"], "ready");
    EXPECT_EQ(server.send(admin, "GET", base).status, 200);
  }
  EXPECT_TRUE(audit_is_whole(server.service()));
}

// As after a connection that broke before it was told that the run was begun.
TEST(ApiRuns, ARunThatStandsAsUnderWayWithoutBeingComputedIsComputed) {
  ApiServer server;
  const Browser admin = server.person("admin@example.org", SystemRole::admin);
  const std::int64_t assessment = server.import_example(admin);
  const std::string runs = "/api/v1/assessments/" + std::to_string(assessment) + "/runs";
  server.start_runs();
  const auto started = server.send(admin, "POST", runs, R"({"draws": 100, "sensitivity": "none"})");
  const std::int64_t first = started.json()["id"];
  ASSERT_EQ(server.finished_run(admin, runs + "/" + std::to_string(first))["state"], "done");
  const std::int64_t begun = server.service().database.write([&](Transaction& transaction) {
    auto run = find_run(transaction, assessment, first).value();
    run.state = RunState::running;
    run.results_hash.clear();
    return insert_run(transaction, run);
  });
  server.service().runs.add(assessment, begun);
  EXPECT_EQ(server.finished_run(admin, runs + "/" + std::to_string(begun))["state"], "done");
}

TEST(ApiOnPostgresql, RunsThatAreUnderWayAndQueuedWaitUntilItIsBack) {
  PostgresServer* database = PostgresServer::shared();
  if (database == nullptr) GTEST_SKIP() << "PostgreSQL is not here";
  ApiServer server{new_database(Dialect::postgresql)};
  const Browser admin = server.person("admin@example.org", SystemRole::admin);
  const std::string base = "/api/v1/assessments/" + std::to_string(server.import_example(admin));
  server.start_runs();
  std::vector<std::string> runs;
  for (int i = 0; i < 2; ++i) {
    const auto started =
        server.send(admin, "POST", base + "/runs", R"({"draws": 200000, "sensitivity": "none"})");
    ASSERT_EQ(started.status, 202) << started.bytes;
    runs.push_back(base + "/runs/" + started.json()["id"].dump());
  }
  database->stop("immediate");
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  database->start();
  for (const std::string& run : runs) EXPECT_EQ(server.finished_run(admin, run)["state"], "done") << run;
}

}  // namespace
}  // namespace socta
