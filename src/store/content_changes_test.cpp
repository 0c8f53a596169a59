#include "store/content_changes.h"

#include "domain/error.h"
#include "store/assessment_files.h"
#include "store/assessment_import.h"
#include "store/marked_records.h"
#include "store/records_fixture.h"

namespace socta {
namespace {

using Positions = std::vector<std::int64_t>;

class ContentChangesTest : public RecordsTest {
 protected:
  std::optional<Positions> changed(const std::string& table, std::int64_t since) {
    return database().read([&](Transaction& transaction) {
      return changed_positions(transaction, assessment, record_table(table), since);
    });
  }

  std::string parts() {
    return database().read(
        [&](Transaction& transaction) { return find_assessment(transaction, assessment)->parts.text(); });
  }

  template <typename Work>
  void write(const Work& work) {
    database().write([&](Transaction& transaction) { work(transaction); });
  }
};
SOCTA_ON_BOTH_DATABASES(ContentChangesTest);

TEST_P(ContentChangesTest, EveryRowThatIsAddedChangedOrRemovedIsKnown) {
  EXPECT_EQ(parts(), "");
  const Record first = add("evidence", evidence_cells("E1"));
  const Record second = add("evidence", evidence_cells("E2"));
  EXPECT_EQ(parts(), "evidence:3");
  EXPECT_EQ(changed("evidence", 1), (Positions{1, 2}));
  EXPECT_EQ(changed("evidence", 2), Positions{2});
  EXPECT_EQ(changed("evidence", 3), Positions{});
  const Record again = update(update(first, evidence_cells("E1", "", "A")), evidence_cells("E1", "", "B"));
  EXPECT_EQ(changed("evidence", 3), Positions{1}) << "once, however often";
  write([&](Transaction& transaction) {
    set_record_owner(transaction, assessment, evidence(), every_record(), {again.id, again.version}, "O1",
                     kNow);
  });
  EXPECT_EQ(changed("evidence", 5), Positions{1});
  remove(second);
  EXPECT_EQ(changed("evidence", 6), Positions{2});
  EXPECT_EQ(changed("scores", 1), Positions{}) << "another table";
  EXPECT_EQ(parts(), "evidence:7");
  EXPECT_EQ(revision(), 7);
}

TEST_P(ContentChangesTest, AfterAChangeOfManyRowsTheyAreNotKnownOneByOne) {
  const Record row = add("evidence", evidence_cells("E1"));
  write([&](Transaction& transaction) {
    replace_records(transaction, assessment, evidence(), Assessment{}, kNow);
  });
  EXPECT_EQ(changed("evidence", 1), std::nullopt);
  EXPECT_EQ(changed("evidence", 3), Positions{});
  write([&](Transaction& transaction) {
    add_marked_records(transaction, assessment, Assessment{}, kNow);
    remove_marked_records(transaction, assessment, "w1.1");
    set_workshop_assessors(transaction, assessment, "w1", {}, kNow);
  });
  for (const char* table : {"judgements", "factors", "cross_impacts", "assessors"})
    EXPECT_EQ(changed(table, 3), std::nullopt) << table;
  EXPECT_EQ(changed("evidence", 3), Positions{});
}

TEST_P(ContentChangesTest, ChangesOfFilesAreOfTheirPart) {
  write([&](Transaction& transaction) {
    const std::string hash(64, 'a');
    put_file(transaction, assessment, {"narrative/01.md", hash, 1}, 0, kNow);
    EXPECT_EQ(find_assessment(transaction, assessment)->parts.text(), "chapters:2");
    put_file(transaction, assessment, {"assessment.toml", hash, 1}, 0, kNow);
    EXPECT_EQ(find_assessment(transaction, assessment)->parts.text(), "chapters:2 documents:3");
    remove_file(transaction, assessment, "narrative/01.md", 1);
    EXPECT_EQ(find_assessment(transaction, assessment)->parts.text(), "chapters:4 documents:3");
  });
}

TEST_P(ContentChangesTest, RowsOfOldChangesAreForgotten) {
  add("evidence", evidence_cells("E1"));
  write([&](Transaction& transaction) {
    const RecordTable& table = record_table("scores");
    for (int i = 0; i < kRevisionsFollowed; ++i) row_changed(transaction, assessment, table, i + 1);
  });
  EXPECT_EQ(revision(), 2 + kRevisionsFollowed);
  EXPECT_EQ(changed("evidence", 1), std::nullopt);
  EXPECT_EQ(changed("scores", 2), std::nullopt);
  EXPECT_EQ(changed("scores", 3)->size(), static_cast<std::size_t>(kRevisionsFollowed - 1));
  const std::int64_t kept = database().read(
      [](Transaction& transaction) { return transaction.value(R"(select count(*) from "content_change")"); });
  EXPECT_EQ(kept, kRevisionsFollowed);
}

TEST_P(ContentChangesTest, AnAssessmentThatIsNotThereHasNone) {
  write([&](Transaction& transaction) {
    EXPECT_EQ(kind_of([&] { row_changed(transaction, assessment + 1, evidence(), 1); }),
              ErrorKind::not_found);
    EXPECT_EQ(kind_of([&] { file_changed(transaction, assessment + 1, "a"); }), ErrorKind::not_found);
  });
}

}  // namespace
}  // namespace socta
