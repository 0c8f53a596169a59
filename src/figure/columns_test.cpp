#include "figure/columns.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(ColumnPanels, AreAsFewAndAsEvenAsTheRoomAllows) {
  const struct {
    std::size_t columns;
    std::size_t most;
    std::vector<ColumnRange> expected;
  } table[] = {{0, 5, {}},
               {5, 5, {{0, 5}}},
               {6, 5, {{0, 3}, {3, 6}}},
               {11, 5, {{0, 3}, {3, 7}, {7, 11}}},
               {3, 1, {{0, 1}, {1, 2}, {2, 3}}}};
  for (const auto& row : table) EXPECT_EQ(column_panels(row.columns, row.most), row.expected);
}

}  // namespace
}  // namespace socta
