#include "format/sdmx_csv.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(SdmxCsv, AllVersionsGiveTheSameObservations) {
  const std::map<std::string, std::string> dimensions = {{"freq", "A"}, {"geo", "RS"}};
  const std::vector<RawObservation> expected = {{dimensions, {2013}, {9, 9, "b"}, 2},
                                                {dimensions, {2014}, {}, 3}};
  for (const auto* text : {
           "freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nA,RS,2013,9,b\nA,RS,2014,,\n",
           "DATAFLOW,LAST "
           "UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF\nE:C(1.0),x,A,RS,2013,9,b,F\nE:C(1.0),x,A,RS,"
           "2014,NaN,,F\n",
           "STRUCTURE;STRUCTURE_ID;ACTION;freq;geo;TIME_PERIOD;OBS_VALUE;OBS_STATUS\ndataflow;E:C(1.0);I;A;"
           "RS;2013;9;b\n"
           "dataflow;E:C(1.0);I;A;RS;2014;NaN;\n",
           "freq: Frequency,geo: Area,TIME_PERIOD: Time,OBS_VALUE,OBS_FLAG: Flag\nA: Annual,RS: "
           "Serbia,2013,9,b: break\n"
           "A: Annual,RS: Serbia,2014,,\n",
       }) {
    Problems problems;
    EXPECT_EQ(read_sdmx_csv(text, "f.csv", {{"geo", {"RS"}}}, {}, problems).values, expected) << text;
    EXPECT_TRUE(problems.list().empty()) << text;
  }
}

TEST(SdmxCsv, FaultsAreReportedWithTheirPlace) {
  struct {
    const char* text;
    std::size_t row, column;
  } const cases[] = {
      {"", 0, 0},
      {"geo,TIME_PERIOD,VALUE\nRS,2013,1\n", 1, 0},
      {"geo,OBS_VALUE\nRS,1\n", 1, 0},
      {"geo,TIME_PERIOD,OBS_VALUE\nRS,soon,1\n", 2, 2},
      {"geo,TIME_PERIOD,OBS_VALUE\nRS,2013,\"1,5\"\n", 2, 3},
      {"geo,TIME_PERIOD,OBS_VALUE\nRS,2013\n", 2, 3},
  };
  for (const auto& test : cases) {
    Problems problems;
    read_sdmx_csv(test.text, "f.csv", {}, {}, problems);
    ASSERT_TRUE(problems.has_errors()) << test.text;
    EXPECT_EQ(problems.list()[0].where.row, test.row) << test.text;
    EXPECT_EQ(problems.list()[0].where.column, test.column) << test.text;
  }
}

}  // namespace
}  // namespace socta
