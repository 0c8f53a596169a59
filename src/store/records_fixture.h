#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "store/assessments.h"
#include "store/record_history.h"
#include "store/records.h"
#include "store/test_databases.h"

namespace socta {

/// For tests: what a record holds.
using Cells = std::vector<std::string>;

inline const Change kNow{"2026-01-02T03:04:05Z", 7};

inline const RecordTable& evidence() { return record_table("evidence"); }

inline Cells evidence_cells(const std::string& code, const std::string& handling = "",
                            const std::string& text = "T", const std::string& items = "") {
  return {code, items, "", "", "", "Source", "", "", handling, text};
}

/// For tests: an assessment whose tables are written and read.
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

}  // namespace socta
