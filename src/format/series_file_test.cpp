#include "format/series_file.h"

#include <gtest/gtest.h>

#include "format/xlsx_fixture.h"

namespace socta {
namespace {

const std::vector<Observation> kExpected = {{{2013}, {3852, 3852}, 2}, {{2014}, {3232, 3232, "b"}, 3}};

SeriesReading table_reading(const std::string& file) {
  return {.file = file, .period_column = "p", .value_column = "n"};
}

TEST(SeriesFile, EveryFormatGivesTheSameSeries) {
  const std::string sheet =
      R"(<row><c t="str"><v>p</v></c><c t="str"><v>n</v></c></row><row><c><v>2013</v></c><c><v>3852</v></c></row>)"
      R"(<row><c><v>2014</v></c><c t="str"><v>3232 b</v></c></row>)";
  struct {
    SeriesReading reading;
    std::string bytes;
  } const cases[] = {
      {table_reading("f.csv"), "p,n\n2013,3852\n2014,3232 b\n"},
      {table_reading("f.tsv"), "p\tn\n2013\t3852\n2014\t3232 b\n"},
      {table_reading("f.XLSX"), XlsxFixture{sheet}.bytes()},
      {{.file = "f.csv", .format = SeriesFormat::sdmx_csv},
       "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nRS,2013,3852,\nRS,2014,3232,b\n"},
  };
  for (const auto& test : cases) {
    Problems problems;
    EXPECT_EQ(read_series(test.bytes, test.reading, problems), kExpected) << test.reading.file;
    EXPECT_TRUE(problems.list().empty()) << test.reading.file;
  }
}

TEST(SeriesFile, TheReadingsOwnSettingsAreFollowed) {
  SeriesReading reading = table_reading("f.csv");
  reading.header_row = 2;
  reading.encoding = "windows-1250";
  reading.separator = "semicolon";
  reading.decimal = "comma";
  reading.filters = {{"town", {"Niš"}}};
  Problems problems;
  const auto series = read_series("a, title\np;n;town\n2013;1.234,5;Ni\x9A\n", reading, problems);
  EXPECT_EQ(series, (std::vector<Observation>{{{2013}, {1234.5, 1234.5}, 3}}));
  EXPECT_TRUE(problems.list().empty());
}

TEST(SeriesFile, SettingsWithoutMeaningAreRefused) {
  auto with_separator = table_reading("f.csv");
  with_separator.separator = "pipe";
  auto with_encoding = table_reading("f.csv");
  with_encoding.encoding = "latin-9";
  for (const auto& reading : {with_separator, with_encoding}) {
    Problems problems;
    read_series("p,n\n2013,1\n", reading, problems);
    EXPECT_EQ(problems.list().size(), 1u);
  }
}

}  // namespace
}  // namespace socta
