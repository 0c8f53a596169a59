#include "format/series_observations.h"

#include <gtest/gtest.h>

#include "format/csv_reader.h"
#include "format/observation_table.h"
#include "format/shared_data.h"

namespace socta {
namespace {

Period quarter(int year, int part) { return {year, PeriodKind::quarter, part}; }
Period month(int year, int part) { return {year, PeriodKind::month, part}; }

RawObservations raw(std::vector<RawObservation> values, PeriodRange covered) {
  return {std::move(values), covered};
}

TEST(SeriesObservations, SeveralRowsOfOnePeriodAreAddedUpOnlyWhereTheReadingSaysSo) {
  const auto rows =
      raw({{{}, {2014}, {3, 3}, 2}, {{}, {2013}, {1, 1}, 3}, {{}, {2014}, {0, 5}, 4}}, {{2013}, {2014}});
  Problems problems;
  EXPECT_EQ(series_observations(rows, {.combine = Combine::sum}, "f", problems),
            (std::vector<Observation>{{{2013}, {1, 1}, 3}, {{2014}, {3, 8}, 2}}));
  EXPECT_FALSE(problems.has_errors());
  series_observations(rows, {}, "f", problems);
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(to_string(problems.list()[0]),
            "f, row 4: rows 2 and 4 both give a value for 2014; narrow the filters, or say combine = \"sum\" "
            "if they are "
            "to be added up");
}

TEST(SeriesObservations, MonthsBecomeOnlyWholeQuarters) {
  std::vector<RawObservation> values;
  for (int m = 2; m <= 12; ++m) values.push_back({{}, month(2014, m), {10, 10}, static_cast<std::size_t>(m)});
  const PeriodRange covered{month(2014, 2), month(2014, 12)};
  Problems problems;
  const SeriesReading sum{.sum_to = PeriodKind::quarter};
  EXPECT_EQ(series_observations(raw(values, covered), sum, "f", problems),
            (std::vector<Observation>{{quarter(2014, 2), {30, 30}, 4},
                                      {quarter(2014, 3), {30, 30}, 7},
                                      {quarter(2014, 4), {30, 30}, 10}}));
  EXPECT_TRUE(series_observations(raw(values, covered), {.sum_to = PeriodKind::year}, "f", problems).empty());
  EXPECT_FALSE(problems.has_errors());
}

TEST(SeriesObservations, AMonthWithoutARowIsMissingOrZeroAsTheReadingSays) {
  const auto rows = raw({{{}, month(2014, 2), {4, 4}, 2}, {{}, month(2014, 3), {5, 5}, 3}},
                        {month(2014, 1), month(2014, 4)});
  Problems problems;
  EXPECT_TRUE(series_observations(rows, {.sum_to = PeriodKind::quarter}, "f", problems).empty());
  EXPECT_EQ(series_observations(rows, {.absent = Absent::zero, .sum_to = PeriodKind::quarter}, "f", problems),
            (std::vector<Observation>{{quarter(2014, 1), {9, 9}, 2}}));
  EXPECT_EQ(series_observations(rows, {.absent = Absent::zero}, "f", problems).size(), 4u);
  EXPECT_FALSE(problems.has_errors());
}

TEST(SeriesObservations, AMissingMonthMakesItsQuarterMissing) {
  const auto rows =
      raw({{{}, month(2014, 1), {4, 4}, 2}, {{}, month(2014, 2), {}, 3}, {{}, month(2014, 3), {5, 5}, 4}},
          {month(2014, 1), month(2014, 3)});
  Problems problems;
  const auto result =
      series_observations(rows, {.absent = Absent::zero, .sum_to = PeriodKind::quarter}, "f", problems);
  ASSERT_EQ(result.size(), 1u);
  EXPECT_TRUE(result[0].value.is_missing());
}

TEST(SeriesObservations, PeriodsThatCannotBeAddedUpAreRefused) {
  const auto mixed =
      raw({{{}, {2013}, {1, 1}, 2}, {{}, quarter(2014, 1), {1, 1}, 3}}, {{2013}, quarter(2014, 1)});
  const auto years = raw({{{}, {2013}, {1, 1}, 2}}, {{2013}, {2013}});
  for (const auto& rows : {mixed, years}) {
    Problems problems;
    series_observations(rows, {.sum_to = PeriodKind::month}, "f", problems);
    EXPECT_EQ(problems.list().size(), 1u);
  }
  Problems problems;
  EXPECT_EQ(series_observations(mixed, {}, "f", problems).size(), 2u);
  EXPECT_FALSE(problems.has_errors());
}

TEST(SeriesObservations, DetectionsOnTheWesternBalkanRouteAddUpToThePublishedQuarters) {
  const auto bytes = shared_data("migration/frontex.csv");
  if (!bytes) return;
  Problems problems;
  const auto table = read_csv(*bytes, "frontex.csv", {}, problems);
  const SeriesReading reading{.period_column = "t",
                              .value_column = "n",
                              .filters = {{"route", {"Western Balkan Route"}}},
                              .combine = Combine::sum,
                              .absent = Absent::zero,
                              .sum_to = PeriodKind::quarter};
  const auto series =
      series_observations(read_observation_table(table, reading, problems), reading, "f", problems);
  EXPECT_TRUE(problems.list().empty());
  constexpr double kPublished[] = {2761, 8927,  4850,  3388,  3340,   3009,
                                   9086, 27920, 32950, 34557, 229744, 466782};
  auto expected = quarter(2013, 1);
  std::size_t found = 0;
  for (const auto& observation : series) {
    if (observation.period != expected || found == std::size(kPublished)) continue;
    EXPECT_EQ(observation.value, ObservedValue::exact(kPublished[found])) << to_string(expected);
    expected = shifted(expected, 1);
    ++found;
  }
  EXPECT_EQ(found, std::size(kPublished));
}

TEST(SeriesObservations, SeizuresInSerbiaAreThosePublished) {
  const auto bytes = shared_data("unodc/annual_drug_seizures.csv");
  if (!bytes) return;
  struct {
    const char* drug;
    double in_2013, in_2014;
  } const cases[] = {{"Heroin", 57, 193}, {"Marijuana (herb)", 3043, 2786}, {"Cocaine salts", 71, 4}};
  Problems problems;
  const auto table = read_csv(*bytes, "seizures.csv", {}, problems);
  EXPECT_EQ(table.rows.size(), 9442u);
  for (const auto& test : cases) {
    const SeriesReading reading{.year_column = "Year",
                                .value_column = "KgEquivalent",
                                .filters = {{"CountryCode", {"SRB"}}, {"Drug", {test.drug}}}};
    const auto series =
        series_observations(read_observation_table(table, reading, problems), reading, "f", problems);
    ASSERT_EQ(series.size(), 5u) << test.drug;
    EXPECT_EQ(series[1].value, ObservedValue::exact(test.in_2013)) << test.drug;
    EXPECT_EQ(series[2].value, ObservedValue::exact(test.in_2014)) << test.drug;
  }
  EXPECT_TRUE(problems.list().empty());
}

}  // namespace
}  // namespace socta
