#include "store/audit.h"

#include <gtest/gtest.h>

#include "store/test_databases.h"

namespace socta {
namespace {

class AuditTest : public StoreTest {
 protected:
  void append(const std::vector<AuditEvent>& events) {
    database().write([&](Transaction& transaction) { append_audit(transaction, events); });
  }
  AuditVerdict verify() {
    return database().read([](Transaction& transaction) { return verify_audit(transaction); });
  }
  std::vector<AuditEntry> list(const AuditQuery& query) {
    return database().read([&](Transaction& transaction) { return list_audit(transaction, query); });
  }
  void fill() {
    append({{"2026-01-01T00:00:00Z", 1, "sign_in", std::nullopt, "", ""},
            {"2026-01-02T00:00:00Z", 1, "record.update", 5, "evidence/1", R"({"code":"Е1"})"}});
    append({});
    append({{"2026-01-03T00:00:00Z", 2, "record.remove", 5, "evidence/1", ""}});
    append({{"2026-01-04T00:00:00Z", std::nullopt, "backup", std::nullopt, "", ""}});
  }
};
SOCTA_ON_BOTH_DATABASES(AuditTest);

TEST_P(AuditTest, IsAChainWithoutGaps) {
  EXPECT_TRUE(verify().whole());
  EXPECT_EQ(verify().entries, 0);
  fill();
  EXPECT_TRUE(verify().whole());
  EXPECT_EQ(verify().entries, 4);
  const std::vector<AuditEntry> entries = list({});
  ASSERT_EQ(entries.size(), 4u);
  EXPECT_EQ(entries[0].number, 4);
  EXPECT_EQ(entries[0].previous_hash, entries[1].hash);
  EXPECT_EQ(entries[3].previous_hash, "");
  EXPECT_EQ(entries[2].event.details, R"({"code":"Е1"})");
}

TEST_P(AuditTest, NamesTheFirstEntryThatWasTamperedWith) {
  const struct {
    const char* statement;
    std::int64_t broken;
  } table[] = {
      {R"(update "audit" set "details" = '{}' where "number" = 2)", 2},
      {R"(update "audit" set "account_id" = 9 where "number" = 3)", 3},
      {R"(update "audit" set "account_id" = null where "number" = 1)", 1},
      {R"(update "audit" set "at" = '2026-01-03T00:00:01Z' where "number" = 3)", 3},
      {R"(update "audit" set "hash" = "previous_hash" where "number" = 2)", 2},
      {R"(delete from "audit" where "number" = 2)", 2},
      {R"(delete from "audit" where "number" = 1)", 1},
      {R"(delete from "audit" where "number" = 4)", 4},
      {R"(delete from "audit")", 1},
      {R"(update "audit" set "number" = 9 where "number" = 4)", 4},
      {R"(insert into "audit" select 5, "at", "account_id", "action", "assessment_id", "object", "details",
            "hash", 'x' from "audit" where "number" = 4)",
       5},
      {R"(delete from "audit_head")", 1},
  };
  fill();
  for (const auto& row : table) {
    EXPECT_THROW(database().write([&](Transaction& transaction) {
      transaction.execute(row.statement);
      const AuditVerdict verdict = verify_audit(transaction);
      EXPECT_FALSE(verdict.whole()) << row.statement;
      EXPECT_EQ(verdict.first_broken, row.broken) << row.statement;
      EXPECT_FALSE(verdict.reason.empty());
      throw std::runtime_error("put back");
    }),
                 std::runtime_error);
    EXPECT_TRUE(verify().whole());
  }
}

TEST_P(AuditTest, IsListedByWhatIsAskedFor) {
  fill();
  const struct {
    AuditQuery query;
    std::vector<std::int64_t> numbers;
  } table[] = {
      {{}, {4, 3, 2, 1}},
      {{.assessment = 5}, {3, 2}},
      {{.account = 1}, {2, 1}},
      {{.action = "record."}, {3, 2}},
      {{.action = "record"}, {}},
      {{.action = "record.remove"}, {3}},
      {{.object = "evidence/1"}, {3, 2}},
      {{.from = "2026-01-02T00:00:00Z", .to = "2026-01-04T00:00:00Z"}, {3, 2}},
      {{.limit = 2}, {4, 3}},
      {{.before = 3, .limit = 1}, {2}},
  };
  for (const auto& row : table) {
    std::vector<std::int64_t> numbers;
    for (const AuditEntry& entry : list(row.query)) numbers.push_back(entry.number);
    EXPECT_EQ(numbers, row.numbers) << row.query.action << row.query.object;
  }
  for (const int limit : {0, 501}) EXPECT_EQ(kind_of([&] { list({.limit = limit}); }), ErrorKind::invalid);
}

TEST_P(AuditTest, ListsViewsAndChangesApart) {
  fill();
  append({{"2026-01-05T00:00:00Z", 1, "view.records", 5, "evidence", ""},
          {"2026-01-06T00:00:00Z", 1, "viewing", 5, "", ""},
          {"2026-01-07T00:00:00Z", 1, "record.create", 5, "evidence/2", ""}});
  const struct {
    const char* action;
    std::vector<std::int64_t> numbers;
  } table[] = {
      {"record.", {7, 3, 2}}, {"view.", {5}}, {"viewing", {6}}, {"view.records", {5}}, {"", {7, 6, 5, 3, 2}}};
  for (const auto& row : table) {
    std::vector<std::int64_t> numbers;
    for (const AuditEntry& entry : list({.assessment = 5, .action = row.action}))
      numbers.push_back(entry.number);
    EXPECT_EQ(numbers, row.numbers) << row.action;
  }
}

}  // namespace
}  // namespace socta
