#include "format/table.h"

#include <gtest/gtest.h>

#include <array>

namespace socta {
namespace {

Table sample() {
  return {.name = "t.csv",
          .header = {"item", "best", "note"},
          .header_row = 3,
          .first_column = 2,
          .rows = {{4, {"heroin", "3", ""}}}};
}

TEST(Table, ColumnsAreFoundByTheirExactName) {
  EXPECT_EQ(column_of(sample(), "best"), 1u);
  EXPECT_EQ(column_of(sample(), "Best"), std::nullopt);
  EXPECT_EQ(column_of(sample(), ""), std::nullopt);
}

TEST(Table, EveryMissingColumnIsReported) {
  constexpr std::array<std::string_view, 3> kRequired = {"low", "item", "high"};
  Problems problems;
  EXPECT_FALSE(has_columns(sample(), kRequired, problems));
  ASSERT_EQ(problems.list().size(), 2u);
  EXPECT_EQ(to_string(problems.list()[0]),
            "t.csv, row 3: the column \"low\" is missing; there are: item, best, note");
}

TEST(Table, UnknownColumnsAreReportedWithTheirPlace) {
  constexpr std::array<std::string_view, 2> kKnown = {"item", "best"};
  Problems problems;
  EXPECT_FALSE(has_only_columns(sample(), kKnown, problems));
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(problems.list()[0].where, (Location{"t.csv", 3, 4}));
}

TEST(Table, ACellIsLocatedAsTheSpreadsheetShowsIt) {
  const auto table = sample();
  EXPECT_EQ(cell_location(table, table.rows[0], 1), (Location{"t.csv", 4, 3, "best"}));
}

TEST(Table, AHeaderWithEmptyOrDoubleNamesIsRefused) {
  auto table = sample();
  table.header = {"a", "", "a", ""};
  Problems problems;
  EXPECT_FALSE(check_header(table, problems));
  EXPECT_EQ(problems.list().size(), 3u);
}

}  // namespace
}  // namespace socta
