#include <gtest/gtest.h>

#include "format/xlsx_reader.h"
#include "report/made_document.h"
#include "report/xlsx_writer.h"

namespace socta {
namespace {

// The workbook that the report writes, as the program's own reader of workbooks sees it.
TEST(ReportWorkbook, ReadsBackWithItsNumbers) {
  const std::string bytes = write_xlsx(made_document());
  Problems problems;
  EXPECT_EQ(xlsx_sheet_names(bytes, "tables.xlsx", problems),
            (std::vector<std::string>{"Tables", "Ranking"}));
  const Table table = read_xlsx(bytes, "tables.xlsx", {.sheet = "Ranking"}, problems);
  problems.throw_if_errors();
  ASSERT_GE(table.rows.size(), 31u);
  for (int i = 1; i <= 30; ++i) {
    const auto& cells = table.rows[static_cast<std::size_t>(i)].cells;
    EXPECT_EQ(std::stoi(cells[0]), i);
    EXPECT_DOUBLE_EQ(std::stod(cells[3]), 0.625 - i * 0.01);  // the workbook keeps 16 digits
    EXPECT_EQ(std::stod(cells[4]), 0.38);
  }
}

}  // namespace
}  // namespace socta
