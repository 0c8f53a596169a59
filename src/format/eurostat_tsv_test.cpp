#include "format/eurostat_tsv.h"

#include <gtest/gtest.h>

#include "format/shared_data.h"

namespace socta {
namespace {

constexpr const char* kText =
    "freq,iccs,unit,geo\\TIME_PERIOD\t2013 \t2014 \t2015 \n"
    "A,ICCS0401,NR,RS\t3852 \t3232 b\t: \n"
    "A,ICCS0401,NR,ME\t: c\t12.5 ep\t7\n";

RawObservation raw(std::map<std::string, std::string> dimensions, int year, ObservedValue value,
                   std::size_t row) {
  return {std::move(dimensions), {.year = year}, std::move(value), row};
}

TEST(EurostatTsv, RowsThatFitTheFilterAreRead) {
  Problems problems;
  const auto result = read_eurostat_tsv(kText, "f.tsv", {{"geo", {"RS"}}, {"unit", {"NR"}}}, {}, problems);
  const std::map<std::string, std::string> dimensions = {
      {"freq", "A"}, {"iccs", "ICCS0401"}, {"unit", "NR"}, {"geo", "RS"}};
  EXPECT_TRUE(problems.list().empty());
  EXPECT_EQ(result.values,
            (std::vector{raw(dimensions, 2013, {3852, 3852}, 2), raw(dimensions, 2014, {3232, 3232, "b"}, 2),
                         raw(dimensions, 2015, {}, 2)}));
  EXPECT_EQ(result.covered, (PeriodRange{{2013}, {2015}}));
}

TEST(EurostatTsv, TheOrderOfTheDimensionsIsTheFilesOwn) {
  Problems problems;
  const std::string text = "unit,freq,geo,iccs\\TIME_PERIOD\t2014-Q1\t2014-Q2\r\nNR,Q,RS,X\t1\t<5 p\r\n\r\n";
  const auto result = read_eurostat_tsv(text, "f.tsv", {{"geo", {"RS"}}}, {}, problems);
  ASSERT_EQ(result.values.size(), 2u);
  EXPECT_EQ(result.values[1].dimensions.at("iccs"), "X");
  EXPECT_EQ(result.values[1].period, (Period{2014, PeriodKind::quarter, 2}));
  EXPECT_EQ(result.values[1].value, (ObservedValue{0, 5, "p"}));
}

TEST(EurostatTsv, FaultsAreReportedWithTheirPlace) {
  struct {
    const char* what;
    std::string text;
    std::size_t row, column;
  } const cases[] = {
      {"an empty file", "", 0, 0},
      {"no dimensions in the header", "geo\t2013\nRS\t1\n", 1, 1},
      {"no period in the header", "geo\\TIME_PERIOD\nRS\n", 1, 1},
      {"a header cell that is no period", "geo\\TIME_PERIOD\t2013\tlast\nRS\t1\t2\n", 1, 3},
      {"too few dimensions", "geo,unit\\TIME_PERIOD\t2013\nRS\t1\n", 2, 1},
      {"too few values", "geo\\TIME_PERIOD\t2013\t2014\nRS\t1\n", 2, 2},
      {"too many values", "geo\\TIME_PERIOD\t2013\nRS\t1\t2\n", 2, 2},
      {"no value", "geo\\TIME_PERIOD\t2013\t2014\nRS\t1\ttwo\n", 2, 3},
      {"a decimal comma", "geo\\TIME_PERIOD\t2013\nRS\t1,5\n", 2, 2},
      {"a NUL", std::string("geo\\TIME_PERIOD\t2013\nRS\t1\0\n", 27), 2, 2},
      {"an area that no row has", "geo\\TIME_PERIOD\t2013\nME\t1\n", 1, 0},
      {"a filter on another dimension", "unit\\TIME_PERIOD\t2013\nNR\t1\n", 1, 0},
      {"invalid UTF-8", "geo\\TIME_PERIOD\t2013\nRS\t\xFF\n", 2, 4},
  };
  for (const auto& test : cases) {
    Problems problems;
    read_eurostat_tsv(test.text, "f.tsv", {{"geo", {"RS"}}}, {}, problems);
    ASSERT_TRUE(problems.has_errors()) << test.what;
    EXPECT_EQ(problems.list()[0].where.row, test.row) << test.what;
    EXPECT_EQ(problems.list()[0].where.column, test.column) << test.what;
  }
}

TEST(EurostatTsv, AllFaultsAreReportedAtOnce) {
  Problems problems;
  read_eurostat_tsv("geo\\TIME_PERIOD\t2013\t2014\nRS\tx\ty\nRS,A\t1\t2\nME\t1\n", "f.tsv", {{"geo", {"RS"}}},
                    {}, problems);
  EXPECT_EQ(problems.list().size(), 4u);
}

TEST(EurostatTsv, TheRecordedOffencesOfSerbiaAreThosePublished) {
  const auto bytes = shared_data("eurostat/estat_crim_off_cat.tsv");
  if (!bytes) return;
  struct {
    const char* offence;
    double in_2013, in_2014;
  } const cases[] = {
      {"ICCS0401", 3852, 3232}, {"ICCS05021", 2219, 1895}, {"ICCS0601", 5648, 6217}, {"ICCS020221", 9, 12}};
  for (const auto& test : cases) {
    Problems problems;
    const auto result = read_eurostat_tsv(
        *bytes, "f", {{"iccs", {test.offence}}, {"unit", {"NR"}}, {"geo", {"RS"}}}, {}, problems);
    EXPECT_TRUE(problems.list().empty());
    ASSERT_EQ(result.values.size(), 15u);
    EXPECT_EQ(result.values[5].value, ObservedValue::exact(test.in_2013)) << test.offence;
    EXPECT_EQ(result.values[6].value, ObservedValue::exact(test.in_2014)) << test.offence;
  }
}

TEST(EurostatTsv, EveryCellOfTheRegionalFileIsUnderstood) {
  const auto bytes = shared_data("eurostat/estat_crim_gen_reg.tsv");
  if (!bytes) return;
  Problems problems;
  const auto result = read_eurostat_tsv(*bytes, "f", {}, {}, problems);
  EXPECT_TRUE(problems.list().empty());
  EXPECT_EQ(result.values.size(), 22090u * 14u);
}

}  // namespace
}  // namespace socta
