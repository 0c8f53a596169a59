#include "engine/relative_change.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

Period year(int y) { return {y, PeriodKind::year, 0}; }
Period quarter(int y, int part) { return {y, PeriodKind::quarter, part}; }

/// Frontex, detections on the Western Balkan route.
const std::vector<DatedValue> kWesternBalkan = {
    {quarter(2013, 1), exactly(2761)},  {quarter(2013, 4), exactly(3388)},  {quarter(2014, 1), exactly(3340)},
    {quarter(2014, 4), exactly(27920)}, {quarter(2015, 1), exactly(32950)}, {year(2013), exactly(19926)},
    {year(2014), exactly(43355)}};

TEST(RelativeChange, RunsFromTheFirstToTheLastWholeYear) {
  const RelativeChange change =
      relative_change(ComparableSeries::annual(kWesternBalkan).within({year(2013), quarter(2015, 1)}));
  EXPECT_EQ(change.state, ChangeState::computed);
  EXPECT_EQ(change.from, year(2013));
  EXPECT_EQ(change.to, year(2014));
  EXPECT_DOUBLE_EQ(change.relative.low, 43355.0 / 19926 - 1);
}

TEST(RelativeChange, OfAPartIsAgainstTheSamePartAYearBefore) {
  const RelativeChange change = same_part_change(kWesternBalkan, quarter(2015, 1));
  EXPECT_EQ(change.from, quarter(2014, 1));
  EXPECT_DOUBLE_EQ(change.relative.low, 32950.0 / 3340 - 1);
  EXPECT_EQ(same_part_change(kWesternBalkan, quarter(2015, 2)).state, ChangeState::too_few);
  EXPECT_EQ(same_part_change(kWesternBalkan, quarter(2013, 1)).state, ChangeState::too_few);
}

TEST(RelativeChange, IntervalsGiveBounds) {
  const std::vector<DatedValue> values{{year(2013), {2, 4}}, {year(2014), {4, 6}}};
  EXPECT_EQ(relative_change(ComparableSeries::annual(values)).relative, (Interval{0, 2}));
  EXPECT_EQ(relative_change(ComparableSeries::annual(values)).difference, (Interval{0, 4}));
}

TEST(RelativeChange, FromZeroIsAStateWithItsDifference) {
  const std::vector<DatedValue> values{{year(2013), {0, 4}}, {year(2014), exactly(6)}};
  const RelativeChange change = relative_change(ComparableSeries::annual(values));
  EXPECT_EQ(change.state, ChangeState::zero_base);
  EXPECT_EQ(change.difference, (Interval{2, 6}));
}

}  // namespace
}  // namespace socta
