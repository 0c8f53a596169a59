#include "store/records_fixture.h"

namespace socta {
namespace {

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
