#include "format/row_filter.h"

#include <gtest/gtest.h>

#include "format/csv_reader.h"

namespace socta {
namespace {

constexpr std::string_view kRows =
    "area,sex,value\n"
    "RS,F,1\n"
    "RS,M,2\n"
    "BA,F,3\n"
    "RS,T,4\n"
    "ME,M,5\n";

std::vector<std::string> messages(const Problems& problems) {
  std::vector<std::string> all;
  for (const Problem& problem : problems.list()) all.push_back(problem.message);
  return all;
}

TEST(RowFilter, KeepsTheSameRowsByAnIndexAsRowByRow) {
  const struct {
    ObservationFilters filters;
    std::vector<std::size_t> kept;
    std::size_t complaints;
  } table[] = {
      {{}, {0, 1, 2, 3, 4}, 0},
      {{{"area", {"RS"}}}, {0, 1, 3}, 0},
      {{{"area", {"ME", "RS"}}}, {0, 1, 3, 4}, 0},
      {{{"area", {"RS"}}, {"sex", {"M"}}}, {1}, 0},
      {{{"area", {"RS"}}, {"sex", {"T", "F"}}}, {0, 3}, 0},
      {{{"area", {"RS", "HR"}}}, {0, 1, 3}, 1},
      {{{"area", {"HR"}}}, {}, 1},
      {{{"area", {"BA"}}, {"sex", {"M"}}}, {}, 1},
      {{{"area", {"BA"}}, {"sex", {"M", "X"}}}, {}, 1},
      {{{"nothing", {"BA"}}, {"sex", {"M"}}}, {1, 4}, 1},
  };
  for (const auto& row : table) {
    Problems by_index;
    Problems by_row;
    const Table rows = read_csv(kRows, "f.csv", {}, by_index);
    IndexedTable indexed(rows);
    RowFilter first(row.filters, rows.header, {.file = "f.csv"}, by_index);
    RowFilter second(row.filters, rows.header, {.file = "f.csv"}, by_row);
    EXPECT_EQ(first.kept_rows(indexed), row.kept);
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
      if (second.keeps(std::vector<std::string_view>(rows.rows[i].cells.begin(), rows.rows[i].cells.end())))
        kept.push_back(i);
    EXPECT_EQ(kept, row.kept);
    first.report_unused(by_index);
    second.report_unused(by_row);
    EXPECT_EQ(messages(by_index), messages(by_row));
    EXPECT_EQ(by_index.list().size(), row.complaints);
  }
}

}  // namespace
}  // namespace socta
