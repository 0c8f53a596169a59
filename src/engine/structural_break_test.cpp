#include "engine/structural_break.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

ComparableSeries annual(const std::vector<double>& values, int first = 2000) {
  std::vector<DatedValue> dated;
  for (std::size_t i = 0; i < values.size(); ++i)
    dated.push_back({{first + static_cast<int>(i), PeriodKind::year, 0}, exactly(values[i])});
  return ComparableSeries::annual(dated);
}

std::vector<int> break_years(const Breaks& breaks) {
  std::vector<int> years;
  for (const LogGrowth& growth : breaks.breaks) years.push_back(growth.to.year);
  return years;
}

TEST(StructuralBreak, FlagsTheJumpAndOnlyTheJump) {
  struct Case {
    std::vector<double> values;
    BreakState state;
    std::vector<int> years;
  };
  const Case cases[] = {
      {{100, 104, 99, 103, 100, 400, 410, 395}, BreakState::computed, {2005}},
      {{100, 104, 99, 103, 100, 25, 26, 25}, BreakState::computed, {2005}},
      {{100, 104, 99, 103, 100, 104, 99}, BreakState::computed, {}},
      {{1, 2, 4, 8, 16, 32}, BreakState::no_spread, {}},  // steady growth is no break
      {{10, 10, 10, 10, 100, 100}, BreakState::no_spread, {2004}},
      {{10, 10, 10, 10, 11, 11}, BreakState::no_spread, {}},
      {{10, 100, 10}, BreakState::too_few, {}},
  };
  for (const Case& c : cases) {
    const Breaks result = structural_breaks(annual(c.values));
    EXPECT_EQ(result.state, c.state);
    EXPECT_EQ(break_years(result), c.years);
  }
}

TEST(StructuralBreak, FollowsTheFormula) {
  const std::vector<double> values{100, 110, 100, 130, 135, 300};
  const Breaks result = structural_breaks(annual(values));
  // growths 0.0953, −0.0953, 0.2624, 0.0377, 0.7985: median 0.0953; deviations 0, 0.1906, 0.1671, 0.0576,
  // 0.7032
  EXPECT_NEAR(result.median, std::log(1.1), 1e-12);
  EXPECT_NEAR(result.mad, std::log(1.3) - std::log(1.1), 1e-12);
  EXPECT_EQ(break_years(result), std::vector<int>{});
  EXPECT_EQ(break_years(structural_breaks(annual(values), {.k = 4})), std::vector<int>{2005});
}

TEST(StructuralBreak, ZerosAndGapYearsAreLeftOutAndZerosCounted) {
  const Breaks result = structural_breaks(annual({5, 6, 0, 5, 6, 5, 6}));
  EXPECT_EQ(result.undefined, 2u);
  EXPECT_EQ(result.growths, 4u);
  std::vector<DatedValue> gap{{{2000, PeriodKind::year, 0}, exactly(1)},
                              {{2005, PeriodKind::year, 0}, exactly(9)}};
  EXPECT_TRUE(yearly_growth(ComparableSeries::annual(gap)).empty());
}

TEST(StructuralBreak, PartsAreComparedWithTheSamePartAYearBefore) {
  std::vector<DatedValue> values;
  for (int year = 2010; year < 2014; ++year)
    for (int part = 1; part <= 4; ++part)
      values.push_back({{year, PeriodKind::quarter, part}, exactly(part == 3 ? 1000.0 : 10.0)});
  const auto growths = same_part_growth(values, PeriodKind::quarter);
  ASSERT_EQ(growths.size(), 12u);
  for (const LogGrowth& growth : growths) EXPECT_EQ(growth.growth, 0);  // the season alone is no growth
  EXPECT_EQ(growths.front().to, (Period{2011, PeriodKind::quarter, 1}));
  EXPECT_EQ(growths.back().to, (Period{2013, PeriodKind::quarter, 4}));
}

}  // namespace
}  // namespace socta
