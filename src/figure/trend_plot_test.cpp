#include "figure/trend_plot.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

const PeriodRange kReference{{2013, PeriodKind::year, 0}, {2014, PeriodKind::year, 0}};

Series years(double first, double second) {
  Series series;
  series.observations = {{{2013, PeriodKind::year, 0}, ObservedValue::exact(first)},
                         {{2014, PeriodKind::year, 0}, ObservedValue::exact(second)}};
  return series;
}

TEST(TrendPlot, TheAxisBeginsAtZeroUnlessAllValuesLieFarFromIt) {
  EXPECT_DOUBLE_EQ(trend_plot(years(10, 90), {}, kReference).low, 0);
  EXPECT_GT(trend_plot(years(7100, 7200), {}, kReference).low, 7000);
  EXPECT_LT(trend_plot(years(-5, 90), {}, kReference).low, -5);
}

TEST(TrendPlot, EveryValueLiesInsideAlsoWhereAllAreEqual) {
  for (const Series& series : {years(10, 90), years(7, 7), years(0, 0), years(-3, -3), years(1e-9, 2e9)}) {
    const TrendPlot plot = trend_plot(series, {}, kReference);
    EXPECT_FALSE(plot.ticks.values.empty());
    for (const Observation& observation : series.observations) {
      EXPECT_GE(*observation.value.low, plot.low);
      EXPECT_LE(*observation.value.low, plot.high);
    }
  }
}

TEST(TrendPlot, AForecastThatRunsFarOutDoesNotFlattenTheSeries) {
  TrendResult trend;
  trend.forecasts = {{"", {2015, PeriodKind::year, 0}, 0.9, 10, 500, 1e6}};
  const TrendPlot plot = trend_plot(years(10, 90), trend, kReference);
  EXPECT_LT(plot.high, 200);
  EXPECT_EQ(plot.end_month - plot.first_month, 36) << "the forecast's year has its place";
}

TEST(TrendPlot, WholeYearsFromJanuaryToDecember) {
  TrendPlot plot =
      trend_plot(years(1, 2), {}, {{2013, PeriodKind::quarter, 3}, {2014, PeriodKind::quarter, 1}});
  plot.area = {100, 0, 240, 50};
  EXPECT_DOUBLE_EQ(plot.at({2013, PeriodKind::year, 0}), 160);
  EXPECT_DOUBLE_EQ(plot.at({2014, PeriodKind::quarter, 1}), 235);
}

TEST(TrendPlot, TheKindOfMostObservationsIsTheMainOne) {
  Series series = years(1, 2);
  series.observations.push_back({{2015, PeriodKind::quarter, 1}, ObservedValue::exact(1)});
  EXPECT_EQ(main_kind(series), PeriodKind::year);
}

}  // namespace
}  // namespace socta
