#include "engine/rising_statement.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

constexpr PeriodKind kQuarter = PeriodKind::quarter;

std::vector<DatedValue> quarters(int first_year, const std::vector<double>& values) {
  std::vector<DatedValue> result;
  Period period{first_year, kQuarter, 1};
  for (const double value : values) {
    result.push_back({period, exactly(value)});
    period = shifted(period, 1);
  }
  return result;
}

/// Frontex, detections on the Western Balkan route, first quarter of 2013 to first quarter of 2015 (R9).
const std::vector<DatedValue> kWesternBalkan =
    quarters(2013, {2761, 8927, 4850, 3388, 3340, 3009, 9086, 27920, 32950});

TEST(RisingStatement, R9SeesIrregularMigrationRisingFromDataUpToTheFirstQuarterOf2015) {
  const auto next = rising_statement(kWesternBalkan, {2015, kQuarter, 2});
  ASSERT_EQ(next.state, RisingState::computed);
  EXPECT_EQ(next.compared_with, (Period{2014, kQuarter, 2}));
  EXPECT_GT(next.probability, 0.8);
  ASSERT_TRUE(next.value);
  EXPECT_TRUE(next.value->low < 34557 && 34557 < next.value->high);  // what came
  for (const int part : {3, 4})
    EXPECT_GT(rising_statement(kWesternBalkan, {2015, kQuarter, part}).probability, 0.5);
}

TEST(RisingStatement, FollowsItsFormula) {
  const auto statement = rising_statement(kWesternBalkan, {2015, kQuarter, 3});
  const double g[] = {std::log(3340.0 / 2761), std::log(3009.0 / 8927), std::log(9086.0 / 4850),
                      std::log(27920.0 / 3388), std::log(32950.0 / 3340)};
  double products = 0;
  double squares = 0;
  for (int i = 0; i < 4; ++i) {
    products += g[i] * g[i + 1];
    squares += g[i] * g[i];
  }
  const double phi = products / squares;
  double errors = 0;
  for (int i = 0; i < 4; ++i) errors += std::pow(g[i + 1] - phi * g[i], 2);
  EXPECT_EQ(statement.pairs, 4u);
  EXPECT_NEAR(statement.persistence, phi, 1e-12);
  EXPECT_NEAR(statement.expected_growth, phi * phi * g[4], 1e-12);
  EXPECT_NEAR(statement.deviation, std::sqrt(errors / 3 * (1 + phi * phi)), 1e-12);
}

TEST(RisingStatement, GrowthThatDoesNotPersistLeavesEvenChances) {
  // Every growth has the opposite sign of the one before.
  const auto statement =
      rising_statement(quarters(2013, {10, 10, 10, 10, 20, 5, 20, 5, 40, 2.5}), {2015, kQuarter, 3});
  EXPECT_EQ(statement.persistence, 0);
  EXPECT_DOUBLE_EQ(statement.probability, 0.5);
}

TEST(RisingStatement, SeasonAloneIsNoGrowth) {
  const std::vector<double> year{10, 100, 50, 20};
  std::vector<double> values;
  for (int i = 0; i < 3; ++i) values.insert(values.end(), year.begin(), year.end());
  EXPECT_EQ(rising_statement(quarters(2010, values), {2013, kQuarter, 2}).state, RisingState::no_variation);
}

TEST(RisingStatement, AFallIsTheMirrorImageOfARise) {
  std::vector<DatedValue> inverse = kWesternBalkan;
  for (DatedValue& value : inverse) value.value = exactly(1e6 / value.value.low);
  EXPECT_NEAR(rising_statement(inverse, {2015, kQuarter, 2}).probability,
              1 - rising_statement(kWesternBalkan, {2015, kQuarter, 2}).probability, 1e-12);
}

TEST(RisingStatement, UnitsDoNotMatter) {
  std::vector<DatedValue> thousands = kWesternBalkan;
  for (DatedValue& value : thousands) value.value = exactly(value.value.low / 1000);
  EXPECT_NEAR(rising_statement(thousands, {2015, kQuarter, 2}).probability,
              rising_statement(kWesternBalkan, {2015, kQuarter, 2}).probability, 1e-12);
}

TEST(RisingStatement, SaysWhyThereIsNone) {
  struct Case {
    std::vector<DatedValue> values;
    Period target;
    RisingState state;
  };
  auto gap = kWesternBalkan;
  gap.erase(gap.begin() + 4);  // 2014-Q1, the base of the last growth
  const Case cases[] = {
      {{}, {2015, kQuarter, 2}, RisingState::too_few},
      {quarters(2014, {1, 2, 3, 4, 5}), {2015, kQuarter, 2}, RisingState::too_few},
      {quarters(2014, {1, 2, 3, 4, 5, 6}), {2015, kQuarter, 3}, RisingState::too_few},
      {kWesternBalkan, {2015, kQuarter, 1}, RisingState::not_in_future},
      {kWesternBalkan, {2016, PeriodKind::year, 0}, RisingState::too_few},  // quarters are no years
      {gap, {2015, kQuarter, 2}, RisingState::no_last_growth},
      {quarters(2013, std::vector<double>(9, 7.0)), {2015, kQuarter, 2}, RisingState::no_variation},
      {quarters(2013, {4, 6, 3, 2, 5, -7, 4, 3, 6}), {2015, kQuarter, 2}, RisingState::below_zero},
      {quarters(2013, {4, 6, 3, 2, 5, -0.25, 4, 3, 6}), {2015, kQuarter, 2}, RisingState::below_zero},
  };
  for (const Case& c : cases) EXPECT_EQ(rising_statement(c.values, c.target).state, c.state);
}

TEST(RisingStatement, IntervalsAndZerosGiveBoundsAndNeverCertainty) {
  auto values = quarters(2012, {3, 0, 6, 2, 5, 0, 9, 3, 8, 1, 14, 6});
  values[9].value = {0, 4};
  values[11].value = {0, 9};
  const auto statement = rising_statement(values, {2015, kQuarter, 1});
  ASSERT_EQ(statement.state, RisingState::computed);
  EXPECT_LE(statement.bounds.low, statement.probability);
  EXPECT_GT(statement.bounds.high, statement.probability);
  EXPECT_TRUE(statement.bounds.low >= 0.01 && statement.bounds.high <= 0.99);
}

TEST(RisingStatement, AnIntervalBetweenNumbersDoesNotWidenTheForecastBeyondSense) {
  std::vector<DatedValue> values;
  for (const Interval value : {exactly(120), exactly(130), Interval{0, 99}, exactly(125), exactly(118),
                               Interval{0, 99}, exactly(122), exactly(127)})
    values.push_back({{2007 + static_cast<int>(values.size()), PeriodKind::year, 0}, value});
  const auto statement = rising_statement(values, {2015, PeriodKind::year, 0});
  ASSERT_EQ(statement.state, RisingState::computed);
  EXPECT_LT(statement.value->high, 250);
  EXPECT_GT(statement.value->low, 60);
}

TEST(RisingStatement, AnnualSeriesAreComparedYearByYear) {
  std::vector<DatedValue> values;
  for (int i = 0; i < 8; ++i)
    values.push_back({{2007 + i, PeriodKind::year, 0}, exactly(100 * std::pow(1.1, i) + (i % 2))});
  const auto statement = rising_statement(values, {2015, PeriodKind::year, 0});
  EXPECT_EQ(statement.compared_with, (Period{2014, PeriodKind::year, 0}));
  EXPECT_GT(statement.probability, 0.95);
}

}  // namespace
}  // namespace socta
