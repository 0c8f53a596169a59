#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <set>

#include "store/assessment_files.h"
#include "store/assessments.h"
#include "store/audit.h"
#include "store/blob_store.h"
#include "store/killed_program.h"
#include "store/record_history.h"
#include "store/records.h"
#include "store/test_databases.h"

namespace socta {
namespace {

/// How often the writer is killed; SOCTA_KILLS asks for more.
int kills() {
  const char* asked = std::getenv("SOCTA_KILLS");
  return asked == nullptr ? 20 : std::atoi(asked);
}

class CrashTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    assessment_ = database().write(
        [](Transaction& transaction) { return insert_assessment(transaction, {.code = "crash"}); });
  }

  std::string blobs_folder() const { return (folder() / "blobs").string(); }

  /// Starts the writer, kills it after its first write and `pause`; the numbers that it said it had written.
  std::vector<int> run_and_kill(int first, std::chrono::microseconds pause) {
    std::vector<int> written;
    for (const std::string& line : lines_until_killed(
             {SOCTA_CRASH_WRITER, url(), blobs_folder(), std::to_string(assessment_), std::to_string(first)},
             pause))
      written.push_back(std::stoi(line));
    return written;
  }

  /// What there is, all of which has to be whole. As a writer, so that a transaction that is still ending is
  /// waited for.
  std::set<std::string> check_whole() {
    return database().write([this](Transaction& transaction) {
      EXPECT_TRUE(verify_audit(transaction).whole());
      std::set<std::string> names;
      for (auto& [name] : transaction.query<std::string>(R"(select "code" from "evidence")"))
        names.insert(name);
      const char* others[] = {
          R"(select "object" from "audit")",
          R"(select substr("path", 11, length("path") - 13) from "assessment_file")",
          R"(select "code" from "evidence" e where "version" = 2 and "text" = 'second ' || "code" and exists
               (select 1 from "search_word" w where w."object_id" = e."id" and w."word" = 'second'))",
          R"(select e."code" from "record_history" h join "evidence" e on e."id" = h."record_id")"};
      for (const char* other : others) {
        std::set<std::string> found;
        for (auto& [name] : transaction.query<std::string>(other)) found.insert(name);
        EXPECT_EQ(found, names) << other;
      }
      return names;
    });
  }

  void check_contents() {
    const BlobStore blobs(blobs_folder());
    database().read([&](Transaction& transaction) {
      for (const std::string& hash : used_blobs(transaction, blobs)) EXPECT_NO_THROW(blobs.get(hash));
    });
  }

 private:
  std::string url() const {
    return GetParam() == Dialect::sqlite ? address().target : PostgresServer::shared()->newest_url();
  }

  std::int64_t assessment_ = 0;
};
SOCTA_ON_BOTH_DATABASES(CrashTest);

TEST_P(CrashTest, EveryWriteThatWasAcknowledgedIsThereAndNothingIsHalf) {
  std::mt19937 random(20260102);  // any seed: it only spreads the moments of the kills
  std::uniform_int_distribution<int> microseconds(0, 150'000);
  std::set<std::string> acknowledged;
  int next = 1;
  for (int i = 0; i < kills(); ++i) {
    const std::vector<int> written = run_and_kill(next, std::chrono::microseconds(microseconds(random)));
    ASSERT_FALSE(written.empty());
    for (const int number : written) acknowledged.insert("K" + std::to_string(number));
    const std::set<std::string> there = check_whole();
    for (const std::string& name : acknowledged) ASSERT_TRUE(there.contains(name)) << name;
    // At most the write that was under way may be there without having been told.
    next = written.back() + 1;
    if (there.contains("K" + std::to_string(next))) acknowledged.insert("K" + std::to_string(next++));
    ASSERT_EQ(there.size(), acknowledged.size());
  }
  check_contents();
  std::cout << kills() << " kills, " << acknowledged.size() << " writes\n";
}

}  // namespace
}  // namespace socta
