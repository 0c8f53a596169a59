#include "format/csv_reader.h"

#include <gtest/gtest.h>

#include "format/csv_record.h"

namespace socta {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Table& table) {
  Rows rows;
  if (!table.header.empty()) rows.push_back(table.header);
  for (const auto& row : table.rows) rows.push_back(row.cells);
  return rows;
}

TEST(CsvReader, TablesOfEveryShapeAreRead) {
  struct {
    std::string text;
    CsvOptions options;
    Rows rows;
  } const cases[] = {
      {"a,b\n1,2\n", {}, {{"a", "b"}, {"1", "2"}}},
      {"a,b\r\n1,2\r\n", {}, {{"a", "b"}, {"1", "2"}}},
      {"a,b\r1,2", {}, {{"a", "b"}, {"1", "2"}}},
      {"a;b\n1,5;2,5\n", {}, {{"a", "b"}, {"1,5", "2,5"}}},
      {"a\tb\n1, 2\t3; 4\n", {}, {{"a", "b"}, {"1, 2", "3; 4"}}},
      {"a\n1\n", {}, {{"a"}, {"1"}}},
      {"a,b\n", {}, {{"a", "b"}}},
      {"a,b\n\"x, \"\"y\"\"\",\"two\r\nlines\"\n", {}, {{"a", "b"}, {"x, \"y\"", "two\r\nlines"}}},
      {"a,b\n6\" pipe,\n", {}, {{"a", "b"}, {"6\" pipe", ""}}},
      {"a,b\n,\n\n\r\n", {}, {{"a", "b"}, {"", ""}}},
      {" a ,b\n 1 , \n", {}, {{" a ", "b"}, {" 1 ", " "}}},
      {"\"Name; first, and last\",value\nx,1\n", {}, {{"Name; first, and last", "value"}, {"x", "1"}}},
      {"Name, unit;value;year\na, b;1;2\nc;3;4\n",
       {},
       {{"Name, unit", "value", "year"}, {"a, b", "1", "2"}, {"c", "3", "4"}}},
      {"a,b;c\n1;2\n", {.separator = ';'}, {{"a,b", "c"}, {"1", "2"}}},
      {"Source: \"office\nof 2015\n\na,b\n1,2\n", {.preamble_rows = 3}, {{"a", "b"}, {"1", "2"}}},
      {"Title; of\n\nyear;value\n2013;5\n",
       {.header_columns = {"value", "year"}},
       {{"year", "value"}, {"2013", "5"}}},
  };
  for (const auto& test : cases) {
    Problems problems;
    const auto table = read_csv(test.text, "f.csv", test.options, problems);
    EXPECT_EQ(rows_of(table), test.rows) << test.text;
    EXPECT_TRUE(problems.list().empty()) << test.text << to_string(problems.list()[0]);
  }
}

TEST(CsvReader, RowsKnowTheLineWhereTheyBegin) {
  Problems problems;
  const auto table = read_csv("note\na,b\n\"1\n\n2\",x\n3,y\n", "f.csv", {.preamble_rows = 1}, problems);
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.header_row, 2u);
  EXPECT_EQ(table.rows[0].row, 3u);
  EXPECT_EQ(table.rows[1].row, 6u);
}

TEST(CsvReader, FaultsAreReportedWithTheirPlace) {
  const TableLimits tight{.columns = 3, .rows = 2, .cells = 100, .cell_bytes = 5};
  struct {
    const char* what;
    std::string text;
    CsvOptions options;
    std::size_t row, column;
  } const cases[] = {
      {"an empty file", "", {}, 0, 0},
      {"only a preamble", "x\n", {.preamble_rows = 2}, 0, 0},
      {"no line with the columns", "a,b\n1,2\n", {.header_columns = {"c"}}, 0, 0},
      {"a header name twice", "a,b,a\n1,2,3\n", {}, 1, 3},
      {"an empty header name", "a,,c\n1,2,3\n", {}, 1, 2},
      {"an empty first line", "\na,b\n1,2\n", {}, 1, 1},
      {"a short row", "a,b,c\n1,2,3\n1,2\n", {}, 3, 3},
      {"a long row", "a,b\n1,2\n1,2,3\n", {}, 3, 3},
      {"an empty line inside", "a,b\n\n1,2\n", {}, 2, 0},
      {"an unclosed quote", "a,b\n1,2\n3,\"4\n5,6\n", {}, 3, 2},
      {"text after a quote", "a,b\n1,\"2\"x\n", {}, 2, 2},
      {"a NUL", std::string("a,b\n1,2\0\n", 9), {}, 2, 2},
      {"a NUL in the header", std::string("a,b\0\n1,2\n", 9), {}, 1, 2},
      {"too long a cell", "a,b\n1,123456\n", {.limits = tight}, 2, 2},
      {"too many columns", "a,b,c,d\n", {.limits = tight}, 1, 4},
      {"too many rows", "a,b\n1,2\n3,4\n5,6\n", {.limits = tight}, 4, 0},
      {"invalid UTF-8", "a,b\n1,\xFF\n", {}, 2, 3},
  };
  for (const auto& test : cases) {
    Problems problems;
    read_csv(test.text, "f.csv", test.options, problems);
    ASSERT_TRUE(problems.has_errors()) << test.what;
    const auto& where = problems.list()[0].where;
    EXPECT_EQ(where.row, test.row) << test.what;
    EXPECT_EQ(where.column, test.column) << test.what;
    EXPECT_EQ(where.file, "f.csv");
  }
}

TEST(CsvReader, AllFaultsAreReportedAndTheGoodRowsKept) {
  Problems problems;
  const auto table = read_csv("a,b\n1\n2,3\n4,5,6\n7,\"8\"9\n10,11\n", "f.csv", {}, problems);
  EXPECT_EQ(problems.list().size(), 3u);
  EXPECT_EQ(rows_of(table), (Rows{{"a", "b"}, {"2", "3"}, {"10", "11"}}));
}

TEST(CsvReader, ALineOfSeparatorsIsCountedButNotStored) {
  const std::string text(5'000'000, ',');
  CsvScanner scanner(text, ',');
  CsvRecord record;
  ASSERT_TRUE(scanner.next(record));
  EXPECT_EQ(record.width, 5'000'001u);
  EXPECT_EQ(record.cells.size(), kMostStoredCells);
  Problems problems;
  EXPECT_TRUE(read_csv(text, "f.csv", {}, problems).header.empty());
  EXPECT_TRUE(problems.has_errors());
}

TEST(CsvReader, GarbageFillsNeitherTheListOfProblemsNorTheTable) {
  std::string text = "a,b\n";
  for (int i = 0; i < 100'000; ++i) text += "x\n";
  Problems problems;
  EXPECT_TRUE(read_csv(text, "f.csv", {}, problems).rows.empty());
  EXPECT_LE(problems.list().size(), Problems::kLimit);
}

}  // namespace
}  // namespace socta
