#include "app/kept_case.h"

#include <gtest/gtest.h>

#include <random>

#include "app/loaded_case.h"
#include "format/assessment_tables.h"
#include "source_dir.h"
#include "store/assessment_export.h"
#include "store/assessment_files.h"
#include "store/assessment_import.h"
#include "store/record_rows.h"
#include "store/records.h"
#include "store/test_databases.h"

namespace socta {
namespace {

const Change kNow{"2026-01-02T03:04:05Z", 7};
constexpr int kSteps = 8;  // of each table

std::vector<std::size_t> row_numbers(const Assessment& assessment) {
  std::vector<std::size_t> numbers;
  for_each_table([&](const auto& description) {
    for (const auto& row : assessment.*(description.rows))
      if constexpr (requires { row.row; }) numbers.push_back(row.row.number);
  });
  return numbers;
}

void expect_equal(const KeptCase& kept, const KeptCase& fresh) {
  EXPECT_TRUE(kept.reading.input.assessment == fresh.reading.input.assessment);
  EXPECT_EQ(row_numbers(kept.reading.input.assessment), row_numbers(fresh.reading.input.assessment));
  EXPECT_EQ(kept.problems, fresh.problems);
  EXPECT_EQ(kept.input() == nullptr, fresh.input() == nullptr);
  EXPECT_EQ(kept.positions, fresh.positions);
  EXPECT_EQ(kept.revision, fresh.revision);
}

class KeptCaseTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    const auto example =
        read_assessment_folder(std::filesystem::path(SOCTA_SOURCE_DIR) / "examples" / "serbia-2015");
    assessment_ = database().write([&](Transaction& transaction) {
      return import_assessment(transaction, blobs(), "x", example.input, kNow);
    });
    kept_ = fresh();
  }

  BlobStore blobs() { return BlobStore(folder() / "blobs"); }

  KeptCase fresh() {
    return database().read(
        [&](Transaction& transaction) { return read_case(transaction, blobs(), assessment_); });
  }

  Followed follow() {
    return database().read([&](Transaction& transaction) {
      return follow_changes(transaction, blobs(), find_assessment(transaction, assessment_).value(), kept_);
    });
  }

  /// Follows, or reads anew where that has to be, and compares with a new reading.
  void expect_followed() {
    if (follow() == Followed::no) {
      kept_ = fresh();
      ++read_anew_;
    }
    expect_equal(kept_, fresh());
  }

  std::size_t below(std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most - 1)(chance_);
  }

  std::vector<Record> records(const RecordTable& table) {
    return database().read([&](Transaction& transaction) {
      return list_records(transaction, assessment_, table, every_record(), {.limit = 500}).records;
    });
  }

  /// A cell becomes that of another row, nothing, or words that are often wrong there.
  std::vector<std::string> changed_cells(const RecordTable& table, const std::vector<Record>& all,
                                         std::vector<std::string> cells) {
    const std::size_t column = below(cells.size());
    static const char* const kWords[] = {"",           "another", "2", "{\"en\":\"A\",\"fr\":\"B\"}",
                                         "two\nlines", "w1.1"};
    const bool is_cell = table.columns[column].kind == RecordColumnKind::cell;
    cells[column] =
        below(2) == 0 && is_cell ? kWords[below(std::size(kWords))] : all[below(all.size())].cells[column];
    return cells;
  }

  void change_something(Transaction& transaction, const RecordTable& table, const std::vector<Record>& all) {
    const Record& one = all[below(all.size())];
    const RecordVersion of{one.id, one.version};
    switch (below(8)) {
      case 0:
        return remove_record(transaction, assessment_, table, every_record(), of, kNow);
      case 1:
        insert_record(transaction, assessment_, table, "", changed_cells(table, all, one.cells), kNow);
        return;
      case 2:
        set_record_owner(transaction, assessment_, table, every_record(), of, "O", kNow);
        return;
      default:
        update_record(transaction, assessment_, table, every_record(), of,
                      changed_cells(table, all, one.cells), kNow);
    }
  }

  /// False when the table refuses what chance came up with.
  bool changes(const RecordTable& table) {
    const std::vector<Record> all = records(table);
    if (all.empty()) return false;
    try {
      database().write([&](Transaction& transaction) { change_something(transaction, table, all); });
      return true;
    } catch (const Error& error) {
      EXPECT_TRUE(error.kind() == ErrorKind::conflict || error.kind() == ErrorKind::invalid) << error.what();
      return false;
    }
  }

  template <typename Work>
  void write(const Work& work) {
    database().write([&](Transaction& transaction) { work(transaction); });
  }

  std::int64_t assessment_ = 0;
  KeptCase kept_{};
  int read_anew_ = 0;
  std::mt19937 chance_{20150101};
};
SOCTA_ON_BOTH_DATABASES(KeptCaseTest);

TEST_P(KeptCaseTest, IsWhatTheFilesOfTheAssessmentAreReadAs) {
  const LoadedCase loaded = load_case(database().read(
      [&](Transaction& transaction) { return export_files(transaction, blobs(), assessment_); }));
  EXPECT_TRUE(kept_.reading.input.assessment == loaded.input.value().assessment);
  EXPECT_EQ(kept_.problems, loaded.problems);
}

TEST_P(KeptCaseTest, AfterAnyChangesOfAnyTableIsWhatANewReadingGives) {
  int made = 0;
  for (int step = 0; step < kSteps; ++step)
    for (const RecordTable& table : record_tables()) {
      if (!changes(table)) continue;
      ++made;
      if (below(3) == 0) expect_followed();
      if (HasFailure()) FAIL() << table.name << ", step " << step;
    }
  expect_followed();
  EXPECT_GT(made, 50);
}

TEST_P(KeptCaseTest, RowsThatCanBeReadAreFollowedAlsoWhereTheyAreWrong) {
  for (const RecordTable& table : record_tables()) {
    const std::vector<Record> all = records(table);
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 3); ++i) {
      write([&](Transaction& transaction) {
        remove_record(transaction, assessment_, table, every_record(), {all[i].id, all[i].version}, kNow);
      });
      expect_followed();
      write([&](Transaction& transaction) {
        insert_record(transaction, assessment_, table, "", all[i].cells, kNow);
      });
      expect_followed();
    }
    ASSERT_FALSE(HasFailure()) << table.name;
  }
  EXPECT_EQ(read_anew_, 0);
}

// What each cell becomes, and whether the whole is validated for it.
struct CellChange {
  const char* table;
  const char* column;
  const char* now;
  Followed expected;
};

const CellChange kCellChanges[] = {
    {"judgements", "rationale", "Seen again.", Followed::findings_stay},
    {"judgements", "best", "3", Followed::findings_stay},
    {"judgements", "best", "99", Followed::yes},  // off the scale
    {"judgements", "best", "2", Followed::yes},   // and back
    {"judgements", "best", "", Followed::yes},    // no answer any more
    {"judgements", "round", "2", Followed::yes},
    {"judgements", "workshop", "w1.1", Followed::yes},
    {"influence", "rationale", "Why.", Followed::findings_stay},
    {"influence", "best", "-1", Followed::yes},
    {"evidence", "text", "Another text.", Followed::findings_stay},
    {"evidence", "handling", "public", Followed::findings_stay},
    {"evidence", "grade", "Z9", Followed::yes},
    {"evidence", "items", "nothing", Followed::yes},
    {"evidence", "code", "another", Followed::yes},
    {"judgements", "best", "many", Followed::no},  // no number
};

TEST_P(KeptCaseTest, IsValidatedAnewOnlyWhereOtherRowsGoByWhatWasChanged) {
  for (const CellChange& change : kCellChanges) {
    const RecordTable& table = record_table(change.table);
    Record one = records(table).at(1);  // an answer, not "cannot assess"
    one.cells[table.column(change.column).value()] = change.now;
    write([&](Transaction& transaction) {
      update_record(transaction, assessment_, table, every_record(), {one.id, one.version}, one.cells, kNow);
    });
    EXPECT_EQ(follow(), change.expected) << change.table << '.' << change.column << ' ' << change.now;
    if (change.expected != Followed::no) expect_equal(kept_, fresh());
  }
}

TEST_P(KeptCaseTest, ATableThatIsEmptiedFilledOrReplacedIsFollowed) {
  const Assessment example = kept_.reading.input.assessment;
  for (const RecordTable& table : record_tables())
    for (const Assessment& content : {Assessment{}, example}) {
      write(
          [&](Transaction& transaction) { replace_records(transaction, assessment_, table, content, kNow); });
      expect_followed();
      ASSERT_FALSE(HasFailure()) << table.name;
    }
  EXPECT_EQ(read_anew_, 0);
  EXPECT_TRUE(kept_.reading.input.assessment == example);
}

TEST_P(KeptCaseTest, ChaptersAreFollowedAndOtherFilesAreReadAnew) {
  const auto put = [&](const char* path, const char* bytes) {
    write([&](Transaction& transaction) {
      const auto known = find_file(transaction, assessment_, path);
      put_file(transaction, assessment_, {path, blobs().put(bytes), 1}, known ? known->version : 0, kNow);
    });
  };
  put("narrative/00_first.md", "One [@no_such_evidence].");
  EXPECT_EQ(follow(), Followed::yes);
  EXPECT_EQ(kept_.input(), nullptr) << "it cites what is not there";
  expect_equal(kept_, fresh());
  put("narrative/00_first.md", "One.");
  EXPECT_EQ(follow(), Followed::yes);
  expect_equal(kept_, fresh());
  put("narrative/plan.txt", "No chapter.");
  EXPECT_EQ(follow(), Followed::no);
}

}  // namespace
}  // namespace socta
