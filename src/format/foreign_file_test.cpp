#include "format/foreign_file.h"

#include <gtest/gtest.h>

#include "format/series_file.h"

namespace socta {
namespace {

using namespace std::string_literals;

const std::string kOds =
    "PK\x03\x04"s + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK";

TEST(ForeignFile, IsToldByHowItBeginsAndSaysWhatToDo) {
  const struct {
    const char* file;
    std::string bytes;
    const char* says;
  } rows[] = {
      {"a.tsv.gz", "\x1F\x8B\x08"s, "unpack it"},
      {"a.csv", "PK\x03\x04zip"s, "ZIP archive"},
      {"a.xls", "\xD0\xCF\x11\xE0\xA1\xB1"s, ".xlsx"},
      {"a.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1"s, "protected by a password"},
      {"a.ods", kOds, "OpenDocument"},
      {"a.xlsx", kOds, "OpenDocument"},
      {"a.pdf", "%PDF-1.4\n", "PDF"},
  };
  for (const auto& row : rows) {
    Problems problems;
    EXPECT_TRUE(refuse_foreign_file(row.bytes, row.file, problems)) << row.file;
    ASSERT_EQ(problems.list().size(), 1U);
    EXPECT_NE(problems.list()[0].message.find(row.says), std::string::npos) << problems.list()[0].message;
    Problems of_series;
    EXPECT_TRUE(read_series(row.bytes, {.file = row.file}, of_series).empty());
    EXPECT_EQ(of_series.list(), problems.list()) << "nothing else is said of it";
  }
}

TEST(ForeignFile, TablesAreNone) {
  Problems problems;
  EXPECT_FALSE(refuse_foreign_file("year,value\n", "a.csv", problems));
  EXPECT_FALSE(refuse_foreign_file("PK\x03\x04zip", "A.XLSX", problems));
  EXPECT_FALSE(refuse_foreign_file("", "a.csv", problems));
  EXPECT_TRUE(problems.list().empty());
}

}  // namespace
}  // namespace socta
