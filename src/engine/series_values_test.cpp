#include "engine/series_values.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

DatedValue in_year(int year, Interval value) { return {{year, PeriodKind::year, 0}, value}; }

TEST(SteadiestValues, KeepAnIntervalAsNearToItsNeighboursAsItMayBe) {
  const struct {
    const char* what;
    Interval before, value, after;
    double expected;
  } table[] = {
      {"between two fours, below five", exactly(4), {0, 4}, exactly(4), 4},
      {"on the line", exactly(2), {0, 9}, exactly(4), 3},
      {"held below", exactly(120), {0, 99}, exactly(130), 99},
      {"held above", exactly(1), {5, 9}, exactly(3), 5},
      {"only one exact neighbour", exactly(3), {0, 4}, {0, 4}, 3},
      {"no exact neighbour", {0, 4}, {0, 4}, {0, 4}, 2},
      {"exact already", exactly(1), exactly(9), exactly(1), 9},
  };
  for (const auto& row : table) {
    const auto values = steadiest_values(
        std::vector{in_year(2000, row.before), in_year(2001, row.value), in_year(2002, row.after)});
    EXPECT_EQ(values[1].value, exactly(row.expected)) << row.what;
  }
}

TEST(SteadiestValues, LookAtTheSamePartOfTheYearOnly) {
  const auto quarter = [](int year, int part, Interval value) {
    return DatedValue{{year, PeriodKind::quarter, part}, value};
  };
  const auto values =
      steadiest_values(std::vector{quarter(2013, 1, exactly(80)), quarter(2013, 4, exactly(3)),
                                   quarter(2014, 1, {0, 99}), quarter(2014, 2, exactly(4))});
  EXPECT_EQ(values[2].value, exactly(80));
}

TEST(PerHead, DividesByTheSamePeriodOnly) {
  const auto rates = per_head(std::vector{in_year(2013, exactly(50)), in_year(2014, {0, 4})},
                              std::vector{in_year(2014, {190, 200})}, 1000);
  ASSERT_EQ(rates.size(), 1u);
  EXPECT_EQ(rates[0].value.low, 0);
  EXPECT_DOUBLE_EQ(rates[0].value.high, 4.0 / 190 * 1000);
}

}  // namespace
}  // namespace socta
