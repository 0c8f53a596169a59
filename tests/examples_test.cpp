#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "domain/rounding.h"
#include "engine/assess.h"
#include "engine/hindsight.h"
#include "format/assessment_reader.h"
#include "source_dir.h"

namespace socta {
namespace {

ReadAssessment example(const std::string& name) {
  return read_assessment_folder(std::filesystem::path(SOCTA_SOURCE_DIR) / "examples" / name);
}

RunOptions without_sensitivity() {
  RunOptions options;
  options.sensitivity = SensitivityRun::none;
  return options;
}

const Results& serbia() {
  static const Results kResults = assess(example("serbia-2015").input, without_sensitivity());
  return kResults;
}

const ItemResult& item_of(const Results& results, std::string_view item) {
  return *std::find_if(results.item_results.begin(), results.item_results.end(),
                       [&](const ItemResult& result) { return result.item == item; });
}

const GroupResult& group_of(const ItemResult& item, std::string_view group) {
  return *std::find_if(item.groups.begin(), item.groups.end(),
                       [&](const GroupResult& result) { return result.group == group; });
}

double group_power(const Results& results, std::string_view group) {
  for (const KeyFactor& factor : results.key_factors.differentiating_groups)
    if (factor.code == group) return factor.power;
  return 0;
}

/// The case with every answer on tolerance replaced by one and the same.
AssessmentCase with_equal_tolerance(AssessmentCase input) {
  for (Judgement& judgement : input.assessment.judgements)
    if (judgement.column.starts_with("tol_")) judgement.answer = {{}, 2, {}, {}};
  return input;
}

class EveryExample : public testing::TestWithParam<const char*> {};

TEST_P(EveryExample, IsReadWithoutAnyErrorOrWarning) { EXPECT_TRUE(example(GetParam()).warnings.empty()); }

TEST_P(EveryExample, SaysInBothLanguagesWhatItsNumbersAre) {
  const auto notice = example(GetParam()).input.assessment.notice;
  EXPECT_FALSE(notice.in("en").empty());
  EXPECT_NE(notice.in("en"), notice.in("sr"));
}

INSTANTIATE_TEST_SUITE_P(Examples, EveryExample,
                         testing::Values("serbia-2015", "drug-harm-2010", "western-balkans-index"));

TEST(SerbiaExample, AssessesAllFormsOfTheMethodology) {
  EXPECT_EQ(serbia().item_results.size(), 23u);
  for (const ItemResult& item : serbia().item_results) EXPECT_TRUE(item.score) << item.item;
  EXPECT_TRUE(serbia().not_computed.empty());
}

TEST(SerbiaExample, FindsSocialToleranceFirstAmongTheGroupsThatTellFormsApart) {
  ASSERT_FALSE(serbia().key_factors.differentiating_groups.empty());
  const KeyFactor& first = serbia().key_factors.differentiating_groups.front();
  EXPECT_EQ(first.code, "tolerance");
  EXPECT_EQ(first.items.front(), "excise_smuggling");
}

TEST(SerbiaExample, LosesThatFindingWhenTheJudgementsOnToleranceAreEqual) {
  const Results equal = assess(with_equal_tolerance(example("serbia-2015").input), without_sensitivity());
  EXPECT_GT(group_power(serbia(), "tolerance"), 0.2);
  // Not zero: the power is a mean over the draws, in which equal answers still vary by the spread of an
  // answer.
  EXPECT_LT(group_power(equal, "tolerance"), 0.05);
  EXPECT_EQ(equal.key_factors.differentiating_groups.back().code, "tolerance");
}

TEST(SerbiaExample, ExpectsTheSmugglingOfMigrantsToRise) {
  const ItemResult& item = item_of(serbia(), "migrant_smuggling");
  ASSERT_TRUE(item.outlook);
  EXPECT_EQ(item.outlook->direction, OutlookDirection::rising);
  EXPECT_EQ(item.outlook->drivers.front().factor, "conflict_refugees");
}

TEST(SerbiaExample, ReadsTheRouteUpToTheFirstQuarterOf2015AndStatesARise) {
  const auto& trends = serbia().trends;
  const auto route = std::find_if(trends.begin(), trends.end(), [](const TrendResult& trend) {
    return trend.series == "western_balkan_route";
  });
  ASSERT_NE(route, trends.end());
  EXPECT_EQ(route->direction, "rising");
  EXPECT_EQ(route->same_part, "2014-Q1 → 2015-Q1");
  // Frontex: 3340 and 32 950 detections.
  EXPECT_DOUBLE_EQ(route->same_part_change.value(), 32950.0 / 3340 - 1);
  ASSERT_EQ(route->forecasts.size(), 3u);
  for (const SeriesForecast& forecast : route->forecasts) EXPECT_GT(forecast.probability, 0.5);
}

TEST(SerbiaExample, NamesTheSmugglingOfExciseGoodsAsTheGreatestToleranceTrap) {
  const auto& traps = serbia().tolerance_traps;
  const auto greatest = std::max_element(
      traps.begin(), traps.end(), [](const auto& one, const auto& other) { return one.score < other.score; });
  ASSERT_NE(greatest, traps.end());
  EXPECT_EQ(greatest->item, "excise_smuggling");
  EXPECT_GT(greatest->state_share, 0.5);
}

TEST(SerbiaExample, LeavesTheCellsUnknownOnWhichNobodyAnswered) {
  EXPECT_LT(item_of(serbia(), "counterfeiting").coverage.weight_known, 1);
  EXPECT_DOUBLE_EQ(item_of(serbia(), "robbery").coverage.weight_known, 1);
  EXPECT_FALSE(group_of(item_of(serbia(), "money_laundering"), "tolerance").indicators.back().score);
}

TEST(SerbiaExample, IsScoredInHindsightByWhatCameAfterTheReferencePeriod) {
  const Hindsight looking_back = hindsight(example("serbia-2015").input.assessment);
  const auto risen = std::count_if(
      looking_back.forecasts.begin(), looking_back.forecasts.end(), [](const ResolvedForecast& forecast) {
        return forecast.series == "western_balkan_route" && forecast.resolution == Resolution::happened;
      });
  EXPECT_EQ(risen, 3);
  ASSERT_TRUE(looking_back.brier);
  EXPECT_LT(*looking_back.brier, 0.25);  // what stating one half always gets
}

/// Nutt, King, Phillips 2010, figure 2: totals, and parts where they are printed.
TEST(DrugHarmExample, ReproducesThePublishedTotalsAndParts) {
  const std::map<std::string, double> totals = {{"alcohol", 71.9},
                                                {"heroin", 55.2},
                                                {"crack", 54.1},
                                                {"methylamphetamine", 32.8},
                                                {"cocaine", 27.3},
                                                {"tobacco", 26.4},
                                                {"amphetamine", 23.2},
                                                {"cannabis", 20.0},
                                                {"ghb", 18.7},
                                                {"benzodiazepines", 15.4},
                                                {"ketamine", 15.1},
                                                {"methadone", 14.0},
                                                {"mephedrone", 12.8},
                                                {"butane", 10.8},
                                                {"anabolic_steroids", 9.6},
                                                {"ecstasy", 9.1},
                                                {"khat", 9.0},
                                                {"lsd", 7.0},
                                                {"buprenorphine", 6.7},
                                                {"mushrooms", 5.5}};
  const std::map<std::string, std::pair<double, double>> parts = {{"alcohol", {25.8, 46.0}},
                                                                  {"heroin", {33.6, 21.6}},
                                                                  {"crack", {36.6, 17.5}},
                                                                  {"tobacco", {17.1, 9.2}},
                                                                  {"cannabis", {11.6, 8.4}}};
  const Results results = assess(example("drug-harm-2010").input, without_sensitivity());
  ASSERT_EQ(results.item_results.size(), totals.size());
  for (const auto& [item, total] : totals)
    EXPECT_DOUBLE_EQ(round_half_up(*item_of(results, item).score * 100, 1), total) << item;
  for (const auto& [item, part] : parts) {
    EXPECT_DOUBLE_EQ(round_half_up(group_of(item_of(results, item), "users").contribution * 100, 1),
                     part.first)
        << item;
    EXPECT_DOUBLE_EQ(round_half_up(group_of(item_of(results, item), "others").contribution * 100, 1),
                     part.second)
        << item;
  }
}

/// Global Organized Crime Index 2023 (GI-TOC, ocindex.net): scores from 1 to 10, two decimals.
TEST(WesternBalkansExample, ReproducesThePublishedMeans) {
  struct Published {
    const char* country;
    double criminality, markets, actors, resilience;
  };
  const Results results = assess(example("western-balkans-index").input, without_sensitivity());
  const auto native = [](double score) { return round_half_up(1 + 9 * score, 2); };
  for (const Published& row :
       {Published{"RS", 6.22, 5.73, 6.70, 4.96}, Published{"ME", 5.90, 5.20, 6.60, 4.75},
        Published{"MK", 5.03, 4.87, 5.20, 5.29}}) {
    const ItemResult& country = item_of(results, row.country);
    EXPECT_DOUBLE_EQ(native(*country.score), row.criminality) << row.country;
    EXPECT_DOUBLE_EQ(native(*group_of(country, "markets").score), row.markets) << row.country;
    EXPECT_DOUBLE_EQ(native(*group_of(country, "actors").score), row.actors) << row.country;
    EXPECT_DOUBLE_EQ(native(1 - *group_of(country, "resilience").score), row.resilience) << row.country;
  }
}

}  // namespace
}  // namespace socta
