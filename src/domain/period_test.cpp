#include "domain/period.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Period, ReadsWhatPublishersWriteAndWritesItBack) {
  const struct {
    const char* text;
    Period expected;
    const char* written;
  } table[] = {
      {"2015", {2015, PeriodKind::year, 0}, "2015"},
      {"2015-Q1", {2015, PeriodKind::quarter, 1}, "2015-Q1"},
      {"2015Q4", {2015, PeriodKind::quarter, 4}, "2015-Q4"},
      {"2015-H2", {2015, PeriodKind::half, 2}, "2015-H2"},
      {"2015-S2", {2015, PeriodKind::half, 2}, "2015-H2"},
      {"2015-01", {2015, PeriodKind::month, 1}, "2015-01"},
      {"2015M12", {2015, PeriodKind::month, 12}, "2015-12"},
      {"2009-02-01", {2009, PeriodKind::month, 2}, "2009-02"},
  };
  for (const auto& row : table) {
    const auto period = parse_period(row.text);
    ASSERT_TRUE(period) << row.text;
    EXPECT_EQ(*period, row.expected) << row.text;
    EXPECT_EQ(to_string(*period), row.written);
    EXPECT_EQ(parse_period(row.written), period);
  }
}

TEST(Period, RefusesEverythingElse) {
  for (const char* text : {"", "15", "2015-", "2015-Q0", "2015-Q5", "2015-13", "2015-00", "2015-H3", "2015 ",
                           "20x5", "1500", "2015-1", "2015-01-15", "2015Q", "2015M1", "201501"})
    EXPECT_FALSE(parse_period(text)) << text;
}

TEST(Period, ShiftsAcrossYears) {
  EXPECT_EQ(to_string(shifted(*parse_period("2015-Q1"), -1)), "2014-Q4");
  EXPECT_EQ(to_string(shifted(*parse_period("2014-12"), 1)), "2015-01");
  EXPECT_EQ(to_string(shifted(*parse_period("2014"), 2)), "2016");
  EXPECT_EQ(to_string(years_later(*parse_period("2015-Q1"), -1)), "2014-Q1");
}

TEST(Period, OnlyTheSamePartOfAYearIsComparable) {
  EXPECT_TRUE(comparable(*parse_period("2014-Q1"), *parse_period("2015-Q1")));
  EXPECT_FALSE(comparable(*parse_period("2014-Q1"), *parse_period("2014-Q2")));
  EXPECT_FALSE(comparable(*parse_period("2014"), *parse_period("2015-Q1")));
}

TEST(PeriodRange, ContainsPartsOfItsLastYearOnlyUpToItsEnd) {
  const PeriodRange range{*parse_period("2013"), *parse_period("2015-Q1")};
  EXPECT_TRUE(is_valid(range));
  EXPECT_TRUE(contains(range, *parse_period("2014")));
  EXPECT_TRUE(contains(range, *parse_period("2015-03")));
  EXPECT_FALSE(contains(range, *parse_period("2015-04")));
  EXPECT_FALSE(contains(range, *parse_period("2015")));
  EXPECT_FALSE(contains(range, *parse_period("2012")));
  EXPECT_TRUE(ends_by(*parse_period("2012"), range));
  EXPECT_FALSE(is_valid({*parse_period("2015"), *parse_period("2013")}));
}

}  // namespace
}  // namespace socta
