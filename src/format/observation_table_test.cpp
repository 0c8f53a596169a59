#include "format/observation_table.h"

#include <gtest/gtest.h>

#include "format/csv_reader.h"

namespace socta {
namespace {

RawObservations read(std::string_view text, const SeriesReading& reading, Problems& problems) {
  const auto table = read_csv(text, "f.csv", {}, problems);
  EXPECT_FALSE(problems.has_errors());
  return read_observation_table(table, reading, problems);
}

std::vector<Period> periods_of(const RawObservations& raw) {
  std::vector<Period> periods;
  for (const auto& value : raw.values) periods.push_back(value.period);
  return periods;
}

TEST(ObservationTable, PeriodsAreReadFromOneColumnOrTwo) {
  struct {
    const char* text;
    SeriesReading reading;
    Period period;
  } const cases[] = {
      {"p,n\n2013,5\n", {.period_column = "p", .value_column = "n"}, {2013}},
      {"p,n\n2013-02-01,5\n", {.period_column = "p", .value_column = "n"}, {2013, PeriodKind::month, 2}},
      {"y,n\n2013,5\n", {.year_column = "y", .value_column = "n"}, {2013}},
      {"y,m,n\n2013,02,5\n",
       {.year_column = "y", .month_column = "m", .value_column = "n"},
       {2013, PeriodKind::month, 2}},
      {"y,q,n\n2013,Q3,5\n",
       {.year_column = "y", .quarter_column = "q", .value_column = "n"},
       {2013, PeriodKind::quarter, 3}},
      {"area,2013\nRS,5\n", {}, {2013}},
      {"area;2014-Q1\nRS;5\n", {}, {2014, PeriodKind::quarter, 1}},
  };
  for (const auto& test : cases) {
    Problems problems;
    const auto raw = read(test.text, test.reading, problems);
    EXPECT_EQ(periods_of(raw), std::vector{test.period}) << test.text;
    EXPECT_EQ(raw.values.at(0).value, ObservedValue::exact(5)) << test.text;
    EXPECT_TRUE(problems.list().empty()) << test.text;
  }
}

TEST(ObservationTable, FiltersKeepRowsButTheWholeFileCountsAsCovered) {
  Problems problems;
  const auto raw =
      read("geo,p,n\nRS,2013,1\nME,2014,x\nRS,2012,2\nMK,2016,\n",
           {.period_column = "p", .value_column = "n", .filters = {{"geo", {"RS", "MK", "AL"}}}}, problems);
  EXPECT_EQ(periods_of(raw), (std::vector<Period>{{2013}, {2012}, {2016}}));
  EXPECT_EQ(raw.covered, (PeriodRange{{2012}, {2016}}));
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(to_string(problems.list()[0]), "f.csv, row 1: no row has \"AL\" in \"geo\"");
}

TEST(ObservationTable, TheDecimalMarkIsDeclaredOrToldFromTheWholeColumn) {
  struct {
    const char* text;
    const char* decimal;
    double first;
    std::size_t warnings;
  } const cases[] = {
      {"p;n\n2013;1.234\n", "", 1.234, 0},          {"p;n\n2013;1.234\n", "comma", 1234, 0},
      {"p;n\n2013;1,234\n", "point", 1234, 0},      {"p;n\n2013;1,234\n", "comma", 1.234, 0},
      {"p;n\n2013;1.234\n2014;2,5\n", "", 1234, 1}, {"p;n\n2013;1,234\n2014;2.5\n", "", 1234, 1},
  };
  for (const auto& test : cases) {
    Problems problems;
    const auto raw =
        read(test.text, {.decimal = test.decimal, .period_column = "p", .value_column = "n"}, problems);
    ASSERT_FALSE(raw.values.empty()) << test.text;
    EXPECT_EQ(raw.values[0].value, ObservedValue::exact(test.first)) << test.text;
    EXPECT_EQ(problems.list().size(), test.warnings) << test.text;
  }
}

TEST(ObservationTable, FaultsAreReportedWithTheirPlace) {
  const SeriesReading by_period{.period_column = "p", .value_column = "n"};
  const SeriesReading by_month{.year_column = "p", .month_column = "m", .value_column = "n"};
  struct {
    const char* what;
    const char* text;
    SeriesReading reading;
    std::size_t row, column;
  } const cases[] = {
      {"a period column that is not there", "q,n\n2013,1\n", by_period, 1, 0},
      {"no value column named", "p,n\n2013,1\n", {.period_column = "p"}, 0, 0},
      {"no period column named", "p,n\n2013,1\n", {.value_column = "n"}, 0, 0},
      {"no periods at all", "p,n\nx,1\n", {}, 1, 0},
      {"no period", "p,n\n2013,1\nspring,2\n", by_period, 3, 1},
      {"no value", "p,n\n2013,1\n2014,many\n", by_period, 3, 2},
      {"a value of two meanings", "p;n\n2013;1,234\n", by_period, 2, 2},
      {"a month 13", "p,m,n\n2013,13,1\n", by_month, 2, 2},
      {"a month with a fraction", "p,m,n\n2013,1.5,1\n", by_month, 2, 2},
      {"a quarter for a year", "p,m,n\n2013-Q1,1,1\n", by_month, 2, 1},
      {"no row that fits",
       "p,n\n2013,1\n",
       {.period_column = "p", .value_column = "n", .filters = {{"p", {"2014"}}}},
       1,
       0},
      {"a filter without its column",
       "p,n\n2013,1\n",
       {.period_column = "p", .value_column = "n", .filters = {{"geo", {"RS"}}}},
       1,
       0},
  };
  for (const auto& test : cases) {
    Problems problems;
    read(test.text, test.reading, problems);
    ASSERT_TRUE(problems.has_errors()) << test.what;
    EXPECT_EQ(problems.list()[0].where.row, test.row) << test.what;
    EXPECT_EQ(problems.list()[0].where.column, test.column) << test.what;
  }
}

}  // namespace
}  // namespace socta
