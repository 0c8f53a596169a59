#include "engine/comparable_series.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace socta {
namespace {

Period year(int y) { return {y, PeriodKind::year, 0}; }
Period quarter(int y, int part) { return {y, PeriodKind::quarter, part}; }

/// Two whole years and the first quarter of a third, as in the first national assessment.
const std::vector<DatedValue> kMixed = {{quarter(2015, 1), exactly(30)}, {year(2014), exactly(100)},
                                        {year(2013), exactly(80)},       {quarter(2014, 1), exactly(20)},
                                        {quarter(2014, 2), exactly(50)}, {quarter(2014, 3), exactly(20)},
                                        {quarter(2014, 4), {0, 4}}};

static_assert(!std::is_default_constructible_v<ComparableSeries>);
static_assert(!std::is_constructible_v<ComparableSeries, SeriesBasis, std::vector<SeriesPoint>>);

TEST(ComparableSeries, AnnualTakesWholeYearsOnlyAndSortsThem) {
  const auto series = ComparableSeries::annual(kMixed);
  const std::vector<SeriesPoint> expected{{year(2013), exactly(80)}, {year(2014), exactly(100)}};
  EXPECT_EQ(series.points(), expected);
}

TEST(ComparableSeries, SamePartTakesOnePartOfSuccessiveYears) {
  const auto series = ComparableSeries::same_part(kMixed, PeriodKind::quarter, 1);
  const std::vector<SeriesPoint> expected{{quarter(2014, 1), exactly(20)}, {quarter(2015, 1), exactly(30)}};
  EXPECT_EQ(series.points(), expected);
}

TEST(ComparableSeries, PartsAddUpToAYearOnlyWhenAllAreThere) {
  const auto series = ComparableSeries::annual_from_parts(kMixed, PeriodKind::quarter);
  const std::vector<SeriesPoint> expected{{year(2014), {90, 94}, PointOrigin::added_up}};
  EXPECT_EQ(series.points(), expected);
}

TEST(ComparableSeries, AShareTurnsAPartIntoAYearAndSaysSo) {
  const auto series = ComparableSeries::annual_with_share(kMixed, {PeriodKind::quarter, 1, 0.2});
  ASSERT_EQ(series.points().size(), 3u);
  EXPECT_EQ(series.points()[1], (SeriesPoint{year(2014), exactly(100), PointOrigin::published}));
  EXPECT_EQ(series.points()[2], (SeriesPoint{year(2015), exactly(150), PointOrigin::estimated}));
  EXPECT_EQ(series.basis(), SeriesBasis::annual_with_share);
}

TEST(ComparableSeries, PointsOfOneSeriesAreAlwaysComparable) {
  for (const auto& series :
       {ComparableSeries::annual(kMixed), ComparableSeries::same_part(kMixed, PeriodKind::quarter, 1),
        ComparableSeries::annual_from_parts(kMixed, PeriodKind::quarter),
        ComparableSeries::annual_with_share(kMixed, {PeriodKind::quarter, 1, 0.2})})
    for (const auto& point : series.points())
      EXPECT_TRUE(comparable(point.period, series.points()[0].period));
}

TEST(ComparableSeries, IsCutToAReferencePeriodByWholePeriods) {
  const auto series = ComparableSeries::annual(kMixed).within({year(2014), quarter(2015, 1)});
  ASSERT_EQ(series.points().size(), 1u);
  EXPECT_EQ(series.points()[0].period, year(2014));
  EXPECT_EQ(ComparableSeries::annual(kMixed).from_year(2015).points().size(), 0u);
}

TEST(ComparableSeries, KnownValuesLeaveOutWhatHasNoUpperEnd) {
  const std::vector<Observation> observations{{year(2011), ObservedValue::exact(7)},
                                              {year(2012), {std::nullopt, std::nullopt}},
                                              {year(2013), {std::nullopt, 4.0}},
                                              {year(2014), {10.0, std::nullopt}}};
  const std::vector<DatedValue> expected{{year(2011), exactly(7)}, {year(2013), {0, 4}}};
  EXPECT_EQ(known_values(observations), expected);
}

}  // namespace
}  // namespace socta
