#include "http/record_page_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "http/encode_assessment.h"

namespace socta {
namespace {

using nlohmann::json;

Text both_languages() {
  Text text;
  text.by_language = {{"en", "Drugs"}, {"sr", "Дрога"}};
  return text;
}

RecordView full_record() {
  return {.id = 7,
          .version = 3,
          .owner_organisation = "POL",
          .changed_at = "2026-01-02T03:04:05Z",
          .changed_by = "A \"name\"",
          .writable = true,
          .fields = {{"code", std::string("E1")},
                     {"items", std::vector<std::string>{"heroin", "cocaine"}},
                     {"name", both_languages()},
                     {"best", 2.0},
                     {"share", 0.1},
                     {"large", 1.5e300},
                     {"negative", -0.25},
                     {"exact", 9e15},
                     {"text", std::string("line\nsecond\ttab \\ / \"quoted\" \x01\x1f \x7f € 𝄞")},
                     {"empty", std::string()},
                     {"none", std::vector<std::string>{}}}};
}

// The records as they are encoded one by one.
json expected(const RecordPageView& page) {
  json out = {{"records", json::array()}, {"total", page.total.records}};
  for (const RecordView& record : page.records) out["records"].push_back(encode(record));
  if (page.total.more) out["more"] = true;
  if (!page.next.empty()) out["next"] = page.next;
  return out;
}

TEST(RecordPageJson, SaysWhatTheRecordsSayOneByOne) {
  RecordView bare;
  const RecordPageView pages[] = {
      {},
      {.records = {full_record(), bare}, .total = {2, false}},
      {.records = {bare}, .total = {200, true}, .next = "50:\"Ж\""},
  };
  for (const RecordPageView& page : pages) {
    const std::string written = record_page_json(page, {});
    EXPECT_EQ(json::parse(written), expected(page)) << written;
    EXPECT_EQ(nlohmann::ordered_json::parse(written).dump(), expected(page).dump()) << "names in their order";
  }
}

TEST(RecordPageJson, HasTheColumnsThatAreAskedFor) {
  const RecordPageView page{.records = {full_record()}, .total = {1, false}};
  const json fields = json::parse(record_page_json(page, {"code", "best", "absent"}))["records"][0]["fields"];
  EXPECT_EQ(fields, (json{{"code", "E1"}, {"best", 2}}));
}

TEST(RecordPageJson, IsReadableWhateverANumberIs) {
  RecordView record;
  record.fields = {{"odd", std::numeric_limits<double>::quiet_NaN()},
                   {"far", std::numeric_limits<double>::infinity()}};
  const json fields = json::parse(record_page_json({.records = {record}}, {}))["records"][0]["fields"];
  EXPECT_TRUE(fields["odd"].is_null());
  EXPECT_TRUE(fields["far"].is_null());
}

}  // namespace
}  // namespace socta
