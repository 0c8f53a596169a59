#include "store/records.h"

#include <gtest/gtest.h>

#include <functional>

#include "store/assessments.h"
#include "store/record_history.h"
#include "store/record_rows.h"
#include "store/test_databases.h"

namespace socta {
namespace {

using Cells = std::vector<std::string>;

const Change kNow{"2026-01-02T03:04:05Z", 7};

const RecordTable& evidence() { return record_table("evidence"); }

Cells evidence_cells(const std::string& code, const std::string& handling = "", const std::string& text = "T",
                     const std::string& items = "") {
  return {code, items, "", "", "", "Source", "", "", handling, text};
}

class RecordsTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    assessment = make_assessment("first");
    costs.clear();
  }

  std::int64_t make_assessment(const std::string& code) {
    return database().write([&](Transaction& transaction) {
      return insert_assessment(transaction, {.code = code, .handling_default = HandlingCode::consultation});
    });
  }

  Record add(const std::string& table, const Cells& cells, const std::string& owner = "") {
    return database().write([&](Transaction& transaction) {
      return insert_record(transaction, assessment, record_table(table), owner, cells, kNow);
    });
  }

  RecordPage list(const std::string& table, const Reader& reader, const RecordQuery& query = {}) {
    return database().read([&](Transaction& transaction) {
      return list_records(transaction, assessment, record_table(table), reader, query);
    });
  }

  std::int64_t count(const std::string& table, const Reader& reader, const RecordQuery& query = {}) {
    return database().read([&](Transaction& transaction) {
      const RecordCount found = count_records(transaction, assessment, record_table(table), reader, query);
      EXPECT_FALSE(found.more);
      return found.records;
    });
  }

  Record update(const Record& record, const Cells& cells, const Reader& reader = every_record()) {
    return database().write([&](Transaction& transaction) {
      return update_record(transaction, assessment, evidence(), reader, {record.id, record.version}, cells,
                           {"2026-02-02T00:00:00Z", 8});
    });
  }

  void remove(const Record& record, const Reader& reader = every_record()) {
    database().write([&](Transaction& transaction) {
      remove_record(transaction, assessment, evidence(), reader, {record.id, record.version}, kNow);
    });
  }

  std::optional<Record> find(std::int64_t id, const Reader& reader = every_record()) {
    return database().read([&](Transaction& transaction) {
      return find_record(transaction, assessment, evidence(), reader, id);
    });
  }

  std::vector<PastRecord> history(std::int64_t id, const Reader& reader = every_record()) {
    return database().read([&](Transaction& transaction) {
      return record_history(transaction, assessment, evidence(), reader, id);
    });
  }

  std::int64_t revision() {
    return database().read(
        [&](Transaction& transaction) { return find_assessment(transaction, assessment)->revision; });
  }

  static std::string codes(const RecordPage& page) {
    std::string text;
    for (const Record& record : page.records) text += (text.empty() ? "" : " ") + record.cells[0];
    return text;
  }

  std::int64_t assessment = 0;
};
SOCTA_ON_BOTH_DATABASES(RecordsTest);

TEST_P(RecordsTest, AreAddedAtTheEndAndFoundAgain) {
  const std::int64_t before = revision();
  const Record first = add("evidence", evidence_cells("E1", "public", "Ћирилица, \"quoted\"\n"), "ORG");
  const Record second = add("evidence", evidence_cells("E2"));
  EXPECT_EQ(first.position, 1);
  EXPECT_EQ(second.position, 2);
  EXPECT_EQ(first.version, 1);
  EXPECT_EQ(first.changed_at, kNow.at);
  EXPECT_EQ(first.changed_by, kNow.by);
  EXPECT_EQ(find(first.id), first);
  EXPECT_EQ(find(second.id + 1), std::nullopt);
  EXPECT_EQ(revision(), before + 2);
}

TEST_P(RecordsTest, RefuseCellsThatDoNotFit) {
  const struct {
    const char* table;
    Cells cells;
    ErrorKind kind;
  } table[] = {
      {"evidence", {"E1"}, ErrorKind::invalid},
      {"evidence", {"", "", "", "", "", "", "", "", "", ""}, ErrorKind::invalid},
      {"items", {"heroin", "heroin"}, ErrorKind::invalid},
      {"items", {"heroin", R"(["heroin"])"}, ErrorKind::invalid},
      {"items", {"heroin", R"({"en": 1})"}, ErrorKind::invalid},
      {"items", {"taken", R"({"en": "x"})"}, ErrorKind::conflict},
      {"judgements", {"1", "A1", "i", "x", "", "", "", "", "", ""}, ErrorKind::conflict},
  };
  add("items", {"taken", R"({"en": "x"})"});
  add("judgements", {"1", "A1", "i", "x", "", "2", "", "", "", ""});
  for (const auto& row : table)
    EXPECT_EQ(kind_of([&] { add(row.table, row.cells); }), row.kind) << row.cells[0];
  try {
    add("evidence", {"", "", "", "", "", "", "", "", "", ""});
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().size(), 3u);
    EXPECT_EQ(error.problems()[0].where.field, "code");
  }
}

TEST_P(RecordsTest, TextsAreKeptInOneForm) {
  const Record item = add("items", {"heroin", R"({ "sr" : "хероин", "en": "heroin" })"});
  EXPECT_EQ(item.cells[1], R"({"en":"heroin","sr":"хероин"})");
}

TEST_P(RecordsTest, AChangeOnAnOldVersionIsRefusedWithTheCurrentRecord) {
  const Record first = add("evidence", evidence_cells("E1"));
  const Record changed = update(first, evidence_cells("E1", "", "new"));
  EXPECT_EQ(changed.version, 2);
  EXPECT_EQ(find(first.id), changed);
  try {
    update(first, evidence_cells("E1", "", "lost"));
    FAIL() << "must be refused";
  } catch (const StaleRecord& stale) {
    EXPECT_EQ(stale.kind(), ErrorKind::stale);
    EXPECT_EQ(stale.current(), changed);
  }
  EXPECT_THROW(remove(first), StaleRecord);
  EXPECT_EQ(find(first.id), changed);
}

TEST_P(RecordsTest, AChangeOfWhatIsNotThereOrNotSeenFindsNothing) {
  const Record secret = add("evidence", evidence_cells("E1", "restricted"), "ORG");
  const Reader readers[] = {
      {HandlingCode::consultation, std::nullopt}, {HandlingCode::restricted, "OTHER"}, {}};
  for (const Reader& reader : readers) {
    EXPECT_EQ(find(secret.id, reader), std::nullopt);
    EXPECT_EQ(kind_of([&] { update(secret, evidence_cells("E1"), reader); }), ErrorKind::not_found);
    EXPECT_EQ(kind_of([&] { remove(secret, reader); }), ErrorKind::not_found);
    EXPECT_TRUE(history(secret.id, reader).empty());
  }
  assessment = make_assessment("second");
  EXPECT_EQ(find(secret.id), std::nullopt);
  EXPECT_EQ(kind_of([&] { update(secret, evidence_cells("E1")); }), ErrorKind::not_found);
}

TEST_P(RecordsTest, HistoryKeepsWhatWasAndStaysWhenTheRecordGoes) {
  const Record first = add("evidence", evidence_cells("E1", "", "one"));
  const Record second = update(first, evidence_cells("E1", "", "two"));
  remove(second);
  const std::vector<PastRecord> past = history(first.id);
  ASSERT_EQ(past.size(), 2u);
  EXPECT_EQ(past[0].event, RecordEvent::removed);
  EXPECT_EQ(past[0].was, second);
  EXPECT_EQ(past[1].event, RecordEvent::changed);
  EXPECT_EQ(past[1].was, first);
  EXPECT_EQ(past[1].until, "2026-02-02T00:00:00Z");
  EXPECT_EQ(past[1].replaced_by, 8);
  const Record other = add("evidence", evidence_cells("E1"));
  EXPECT_NE(other.id, first.id);
  EXPECT_TRUE(history(other.id).empty());
}

TEST_P(RecordsTest, AStateThatWasMoreRestrictedIsNotShownLater) {
  const Record first = add("evidence", evidence_cells("E1", "restricted", "secret"));
  const Record second = update(first, evidence_cells("E1", "public", "open"));
  update(second, evidence_cells("E1", "public", "open too"));
  const std::vector<PastRecord> past = history(first.id, {HandlingCode::open, std::nullopt});
  ASSERT_EQ(past.size(), 1u);
  EXPECT_EQ(past[0].was.cells.back(), "open");
  EXPECT_EQ(history(first.id).size(), 2u);
}

TEST_P(RecordsTest, AreListedOnlyWithinTheClearanceAndTheOrganisation) {
  add("evidence", evidence_cells("E1", "public"), "A");
  add("evidence", evidence_cells("E2", "consultation"), "B");
  add("evidence", evidence_cells("E3", "restricted"), "A");
  add("evidence", evidence_cells("E4", ""), "B");
  const struct {
    Reader reader;
    const char* seen;
  } table[] = {
      {{HandlingCode::open, std::nullopt}, "E1"},
      {{HandlingCode::consultation, std::nullopt}, "E1 E2 E4"},
      {{HandlingCode::restricted, std::nullopt}, "E1 E2 E3 E4"},
      {{HandlingCode::restricted, "A"}, "E1 E3"},
      {{HandlingCode::open, "B"}, ""},
      {{HandlingCode::consultation, "B"}, "E2 E4"},
      {{HandlingCode::restricted, ""}, ""},
  };
  for (const auto& row : table) {
    const RecordPage page = list("evidence", row.reader);
    EXPECT_EQ(codes(page), row.seen);
    EXPECT_EQ(count("evidence", row.reader), static_cast<std::int64_t>(page.records.size()));
  }
}

TEST_P(RecordsTest, ScoresAndLinksOfAGroupFollowItsHandling) {
  add("groups", {"G1", "", "", "", "public"});
  add("groups", {"G2", "", "", "", ""});
  for (const char* group : {"G1", "G2"}) add("group_scores", {group, "size", "high", ""});
  add("group_links", {"G1", "G2", "", ""});
  const struct {
    HandlingCode clearance;
    std::size_t scores;
    std::size_t links;
  } table[] = {
      {HandlingCode::open, 1, 0}, {HandlingCode::consultation, 2, 1}, {HandlingCode::restricted, 2, 1}};
  for (const auto& row : table) {
    EXPECT_EQ(list("group_scores", {row.clearance, std::nullopt}).records.size(), row.scores);
    EXPECT_EQ(list("group_links", {row.clearance, std::nullopt}).records.size(), row.links);
  }
}

TEST_P(RecordsTest, AreFilteredSortedAndSearched) {
  add("evidence",
      {"E3", "heroin cocaine", "", "RS", "2013", "Ministry", "4x4", "A1", "public", "Кријумчарење"});
  add("evidence", {"E1", "heroin", "", "ME", "2014", "Police", "4x4", "B2", "", "Krijumčari i droga"});
  add("evidence", {"E2", "heroin_2", "", "RS", "2014", "Press", "", "", "", "Nothing of it"});
  const auto equal = [](const char* column, std::vector<std::string> values) {
    return RecordFilter{column, RecordMatch::equal, std::move(values)};
  };
  const auto word = [](const char* column, std::vector<std::string> values) {
    return RecordFilter{column, RecordMatch::word, std::move(values)};
  };
  const struct {
    RecordQuery query;
    const char* seen;
  } table[] = {
      {{}, "E3 E1 E2"},
      {{.order = SortOrder::descending}, "E2 E1 E3"},
      {{.sort = "code"}, "E1 E2 E3"},
      {{.sort = "code", .order = SortOrder::descending}, "E3 E2 E1"},
      {{.sort = "grade"}, "E2 E3 E1"},
      {{.filters = {equal("area", {"RS"})}}, "E3 E2"},
      {{.filters = {equal("area", {"RS", "ME"}), equal("period", {"2014"})}}, "E1 E2"},
      {{.filters = {equal("area", {})}}, ""},
      {{.filters = {word("items", {"heroin"})}}, "E3 E1"},
      {{.filters = {word("items", {"cocaine", "heroin_2"})}}, "E3 E2"},
      {{.filters = {word("items", {"heroi_"})}}, ""},
      {{.filters = {word("items", {"Heroin"})}}, ""},
      {{.filters = {word("items", {})}}, ""},
      {{.search = "krijumcar"}, "E3 E1"},
      {{.search = "кријумчари ДРОГА"}, "E1"},
      {{.search = "e2"}, "E2"},
      {{.search = "…"}, ""},
      {{.search = "krijumcar", .sort = "code"}, "E1 E3"},
  };
  for (const auto& row : table) {
    const RecordPage page = list("evidence", every_record(), row.query);
    EXPECT_EQ(codes(page), row.seen) << row.query.search << row.query.sort;
    EXPECT_EQ(count("evidence", every_record(), row.query), static_cast<std::int64_t>(page.records.size()));
    EXPECT_EQ(page.next, "");
  }
}

TEST_P(RecordsTest, RefuseAListThatCannotBeMade) {
  const RecordQuery table[] = {
      {.filters = {{.column = "nonsense"}}},
      {.filters = {{.column = "id"}}},
      {.filters = {{.column = "code\" or 1=1 --"}}},
      {.sort = "nonsense"},
      {.sort = "text"},
      {.after = "x"},
      {.after = "1:x"},
      {.sort = "code", .after = "1"},
      {.limit = 0},
      {.limit = 501},
  };
  for (const RecordQuery& query : table)
    EXPECT_EQ(kind_of([&] { list("evidence", every_record(), query); }), ErrorKind::invalid);
  EXPECT_EQ(kind_of([&] { list("judgements", every_record(), {.search = "x"}); }), ErrorKind::invalid);
  EXPECT_EQ(kind_of([&] { list("items", every_record(), {.filters = {{.column = "name"}}}); }),
            ErrorKind::invalid);
  EXPECT_EQ(kind_of([] { record_table("account"); }), ErrorKind::not_found);
}

TEST_P(RecordsTest, PagesTogetherAreTheListWhateverIsSortedBy) {
  for (int i = 0; i < 23; ++i)
    add("judgements", {std::to_string(1 + i / 12), "A" + std::to_string(i % 3),
                       "it:em" + std::to_string(i % 4), "x" + std::to_string(i), "", "2", "", "", "", ""});
  for (const char* sort : {"", "assessor", "item", "round"})
    for (const SortOrder order : {SortOrder::ascending, SortOrder::descending})
      for (const int limit : {1, 5, 22, 23, 500}) {
        const RecordPage whole =
            list("judgements", every_record(), {.sort = sort, .order = order, .limit = 500});
        EXPECT_EQ(count("judgements", every_record(), {.sort = sort, .limit = limit}), 23);
        std::vector<Record> together;
        RecordQuery query{.sort = sort, .order = order, .limit = limit};
        do {
          RecordPage page = list("judgements", every_record(), query);
          together.insert(together.end(), page.records.begin(), page.records.end());
          query.after = page.next;
        } while (!query.after.empty());
        EXPECT_EQ(together, whole.records) << sort << limit;
      }
}

TEST_P(RecordsTest, WordsThatManyRecordsHaveAreFoundAsFewOnesAre) {
  constexpr int kRows = 1200;
  std::vector<NewRecord> rows;
  for (int i = 0; i < kRows; ++i)
    rows.push_back({"", evidence_cells("E" + std::to_string(i), i % 3 == 0 ? "restricted" : "public",
                                       i % 2 == 0 ? "route" : "route border number" + std::to_string(i))});
  database().write(
      [&](Transaction& transaction) { insert_records(transaction, assessment, evidence(), rows, kNow); });
  const struct {
    std::string words;
    HandlingCode clearance;
    std::function<bool(int)> found;
  } table[] = {
      {"route", HandlingCode::restricted, [](int) { return true; }},
      {"route", HandlingCode::open, [](int i) { return i % 3 != 0; }},
      {"border ROUT", HandlingCode::restricted, [](int i) { return i % 2 == 1; }},
      {"rou border", HandlingCode::open, [](int i) { return i % 2 == 1 && i % 3 != 0; }},
      {"route number77", HandlingCode::restricted,
       [](int i) { return i % 2 == 1 && (i == 77 || i / 10 == 77); }},
      {"number77 border", HandlingCode::open,
       [](int i) { return i % 2 == 1 && i % 3 != 0 && (i == 77 || i / 10 == 77); }},
      {"route nothing", HandlingCode::restricted, [](int) { return false; }},
  };
  for (const auto& row : table) {
    std::vector<std::string> expected;
    for (int i = 0; i < kRows; ++i)
      if (row.found(i)) expected.push_back(rows[static_cast<std::size_t>(i)].cells[0]);
    const Reader reader{row.clearance, std::nullopt};
    RecordQuery query{.search = row.words, .limit = 400};
    std::vector<std::string> seen;
    do {
      const RecordPage page = list("evidence", reader, query);
      for (const Record& record : page.records) seen.push_back(record.cells[0]);
      query.after = page.next;
    } while (!query.after.empty());
    EXPECT_EQ(seen, expected) << row.words;
    const auto all = static_cast<std::int64_t>(expected.size());
    const RecordCount count = database().read([&](Transaction& transaction) {
      return count_records(transaction, assessment, evidence(), reader, query);
    });
    EXPECT_EQ(count, (RecordCount{std::min(all, kMostCounted), all > kMostCounted})) << row.words;
  }
}

TEST_P(RecordsTest, AListTakesOneStatementHoweverLong) {
  for (int i = 0; i < 60; ++i) add("evidence", evidence_cells("E" + std::to_string(i)));
  costs.clear();
  list("evidence", {HandlingCode::consultation, "A"},
       {.filters = {{"area", RecordMatch::equal, {"RS"}}}, .search = "two words", .sort = "code"});
  list("evidence", every_record());
  ASSERT_EQ(costs.size(), 2u);
  EXPECT_EQ(costs[0].statements, 2) << "one asks how common the words are";
  EXPECT_EQ(costs[1].statements, 1);
}

TEST_P(RecordsTest, ATextNextToSqlIsText) {
  const std::string odd = "'; drop table \"evidence\"; -- ? :p1 $1 %s \\";
  const Record record = add("evidence", evidence_cells("E1", "", odd), odd);
  EXPECT_EQ(find(record.id)->cells.back(), odd);
  EXPECT_EQ(
      count("evidence", {HandlingCode::restricted, odd}, {.filters = {{"text", RecordMatch::equal, {odd}}}}),
      1);
}

TEST_P(RecordsTest, CanBeGivenToAnotherOrganisation) {
  const Record first = add("evidence", evidence_cells("E1"), "A");
  database().write([&](Transaction& transaction) {
    set_record_owner(transaction, assessment, evidence(), every_record(), {first.id, 1}, "B", kNow);
  });
  EXPECT_EQ(find(first.id, {HandlingCode::restricted, "A"}), std::nullopt);
  EXPECT_EQ(find(first.id, {HandlingCode::restricted, "B"})->version, 2);
}

}  // namespace
}  // namespace socta
