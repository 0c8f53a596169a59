#include "format/csv_writer.h"

#include <gtest/gtest.h>

#include <random>

#include "format/csv_reader.h"

namespace socta {
namespace {

TEST(CsvWriter, CellsAreQuotedOnlyWhereNeeded) {
  const std::vector<std::string> cells = {"plain",      "",           " spaced ", "a,b",
                                          "say \"so\"", "two\nlines", "5;6",      "7\t8"};
  EXPECT_EQ(csv_record(cells),
            "plain,, spaced ,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\"5;6\",\"7\t8\"\n");
  EXPECT_EQ(csv_record(std::vector<std::string>{""}), "\"\"\n");
}

// Cells of the characters that mean something to a reader, and some that do not.
std::string random_cell(std::mt19937& random) {
  static constexpr const char* kPieces[] = {",", ";",   "\t", "\"", "\n",           "\r",          "\r\n",
                                            "a", "1.5", " ",  "ђ",  "\xEF\xBB\xBF", "\xE8\x80\x80"};
  std::string cell;
  for (auto count = random() % 4; count > 0; --count) cell += kPieces[random() % std::size(kPieces)];
  return cell;
}

Table random_table(unsigned seed) {
  std::mt19937 random(seed);
  Table table{.name = "t.csv", .header = {}, .rows = {}};
  const std::size_t columns = 1 + random() % 4;
  for (std::size_t i = 0; i < columns; ++i) table.header.push_back(random_cell(random) + std::to_string(i));
  for (auto rows = random() % 4; rows > 0; --rows) {
    auto& cells = table.rows.emplace_back().cells;
    for (std::size_t i = 0; i < columns; ++i) cells.push_back(random_cell(random));
  }
  return table;
}

TEST(CsvWriter, WhatIsWrittenIsReadBackEqualAndWrittenAgainToTheSameBytes) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const auto table = random_table(seed);
    const auto bytes = write_csv(table);
    Problems problems;
    const auto again = read_csv(bytes, "t.csv", {}, problems);
    ASSERT_TRUE(problems.list().empty()) << to_string(problems.list()[0]) << "\n" << bytes;
    ASSERT_EQ(again.header, table.header) << bytes;
    ASSERT_EQ(again.rows.size(), table.rows.size()) << bytes;
    for (std::size_t i = 0; i < table.rows.size(); ++i) ASSERT_EQ(again.rows[i].cells, table.rows[i].cells);
    ASSERT_EQ(write_csv(again), bytes);
  }
}

}  // namespace
}  // namespace socta
