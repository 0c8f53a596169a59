#include "store/marked_records.h"

#include <gtest/gtest.h>

#include "store/assessments.h"
#include "store/test_databases.h"

namespace socta {
namespace {

const Change kNow{"2026-07-08T10:00:00Z", 7};

class MarkedRecordsTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    assessment_ = database().write(
        [](Transaction& transaction) { return insert_assessment(transaction, {.code = "first"}); });
  }

  void add(const Assessment& made) {
    database().write(
        [&](Transaction& transaction) { add_marked_records(transaction, assessment_, made, kNow); });
  }
  void set_assessors(const std::vector<Assessor>& assessors) {
    database().write([&](Transaction& transaction) {
      set_workshop_assessors(transaction, assessment_, "w1-", assessors, kNow);
    });
  }
  std::vector<Record> rows(const char* table) {
    return database().read([&](Transaction& transaction) {
      return list_records(transaction, assessment_, record_table(table), every_record(), {}).records;
    });
  }

  std::int64_t assessment_ = 0;
};

Assessment answers_of(const char* mark, const char* assessor) {
  Assessment made;
  made.assessors = {{assessor, "police"}};
  made.judgements = {{.assessor = assessor, .item = "drugs", .column = "extent", .workshop = mark}};
  made.influence = {{.assessor = assessor, .item = "drugs", .column = "health", .workshop = mark}};
  return made;
}

TEST_P(MarkedRecordsTest, ComeBehindTheOthersAndGoByTheirMark) {
  add(answers_of("w1.3", "w1-01"));
  add(answers_of("w2.1", "w2-01"));
  const std::vector<Record> judgements = rows("judgements");
  ASSERT_EQ(judgements.size(), 2U);
  EXPECT_EQ(judgements[0].position, 1);
  EXPECT_EQ(judgements[1].position, 2);
  EXPECT_EQ(judgements[0].owner_organisation, "police");
  EXPECT_EQ(judgements[0].cells.back(), "w1.3");
  database().write(
      [&](Transaction& transaction) { remove_marked_records(transaction, assessment_, "w1.3"); });
  EXPECT_EQ(rows("judgements").size(), 1U);
  EXPECT_EQ(rows("influence").size(), 1U);
  EXPECT_EQ(rows("influence")[0].cells.back(), "w2.1");
}

TEST_P(MarkedRecordsTest, AssessorsOfOneWorkshopAreReplacedAndOthersStay) {
  set_assessors({{"w1-01", "police", {}, 1.5}, {"w1-02", "ngo", {}, {}}});
  database().write([&](Transaction& transaction) {
    insert_record(transaction, assessment_, record_table("assessors"), "", {"w10-01", "ngo", ""}, kNow);
  });
  set_assessors({{"w1-02", "ngo", {}, {}}});
  const std::vector<Record> assessors = rows("assessors");
  ASSERT_EQ(assessors.size(), 2U);
  EXPECT_EQ(assessors[0].cells, (std::vector<std::string>{"w10-01", "ngo", ""}));
  EXPECT_EQ(assessors[1].cells[0], "w1-02");
  EXPECT_EQ(assessors[1].owner_organisation, "ngo");
}

SOCTA_ON_BOTH_DATABASES(MarkedRecordsTest);

}  // namespace
}  // namespace socta
