#include "engine/cells.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/made_case.h"
#include "engine/series_measure.h"

namespace socta {
namespace {

/// Two forms, one indicator on 0–4, and one judgement by each of two organisations on the first form.
AssessmentCase two_forms() {
  AssessmentCase made = made_case({.items = 2, .groups = 1, .indicators_per_group = 1, .assessors = 0});
  made.assessment.assessors = {{"a1", "x", {}}, {"a2", "y", {}}};
  made.assessment.judgements = {{1, "a1", "form0", "group0_0", {.best = 1}},
                                {1, "a2", "form0", "group0_0", {.best = 3}}};
  return made;
}

Series series_of(const std::vector<std::pair<const char*, double>>& values, Measure measure,
                 const Normaliser& normaliser) {
  Series series{.code = "s"};
  for (const auto& [period, value] : values)
    series.observations.push_back({*parse_period(period), ObservedValue::exact(value), 0});
  series.feeds = {{.item = "form0", .indicator = "group0_0", .measure = measure, .normaliser = normaliser}};
  return series;
}

constexpr double kTable = 1e-3;  // distributions are tables of 1024 pieces

TEST(Cells, ACellWithoutAnyAnswerIsUnknownAndUniform) {
  const CellGrid grid = make_cells(two_forms());
  const Cell& unknown = grid.at(1, 0);
  EXPECT_FALSE(unknown.score);
  EXPECT_NEAR(mean_of(unknown.atoms), 0.5, 1e-12);
  EXPECT_NEAR(variance_of(unknown.atoms), 1.0 / 12, 1e-5);
  EXPECT_NEAR(*grid.at(0, 0).score, 0.5, 1e-12);
}

TEST(Cells, AssessorsWeighWhatTheirTableSaysWherePoolingIsWeighted) {
  AssessmentCase made = two_forms();
  made.assessment.assessors[0].weight = 3;
  EXPECT_NEAR(*make_cells(made).at(0, 0).score, 0.5, 1e-12);
  made.methodology.judgement.pooling = Pooling::weighted_linear;
  // Bare best values keep their spread of ±1 inside the scale, so means are the best values: (3·1 + 1·3) / 4
  // of 4.
  EXPECT_NEAR(*make_cells(made).at(0, 0).score, 0.375, 1e-12);
  made.assessment.assessors[0].weight = 0;
  EXPECT_NEAR(*make_cells(made).at(0, 0).score, 0.75, 1e-12);
}

TEST(Cells, CannotAssessIsNoAnswerAndIsCounted) {
  AssessmentCase made = two_forms();
  for (Judgement& judgement : made.assessment.judgements) judgement.answer = {};
  const CellGrid grid = make_cells(made);
  EXPECT_FALSE(grid.at(0, 0).score);
  EXPECT_EQ(grid.at(0, 0).judgement.cannot_assess, 2u);
  EXPECT_EQ(grid.at(0, 0).judgement.judgements, 0u);
}

TEST(Cells, WorkshopsCountTheirOwnRoundsAndDoNotDisplaceEachOther) {
  AssessmentCase made = two_forms();
  std::vector<Judgement>& judgements = made.assessment.judgements;
  std::erase_if(judgements, [](const Judgement& row) { return row.item != "form0"; });
  judgements[0].workshop = "w1.4";  // 1 of 4
  judgements[1].workshop = "w2.1";  // 3 of 4
  Judgement second = judgements[0];
  second.round = 2;
  second.answer = {.low = 2, .best = 2, .high = 2};
  judgements.push_back(second);
  const Cell cell = make_cells(made).at(0, 0);
  EXPECT_EQ(cell.judgement.judgements, 2u);
  EXPECT_NEAR(*cell.score, (2.0 + 3.0) / 2 / 4, 1e-12);
  EXPECT_NEAR(*cell.judgement.round_shift, (2.0 - 1.0) / 2 / 4, 1e-12);
}

TEST(Cells, TheLastRoundOfACellCountsAndTheShiftIsKept) {
  AssessmentCase made = two_forms();
  made.assessment.judgements.push_back({2, "a1", "form0", "group0_0", {.low = 3, .best = 3, .high = 3}});
  const Cell cell = make_cells(made).at(0, 0);
  EXPECT_NEAR(*cell.score, 0.75, 1e-12);
  EXPECT_NEAR(*cell.judgement.round_shift, 0.25, 1e-12);
  EXPECT_EQ(cell.judgement.judgements, 1u);
}

TEST(Cells, AScaleOfLessDangerTurnsScoresRound) {
  AssessmentCase made = two_forms();
  made.assessment.judgements = {
      {1, "a1", "form0", "group0_0", {.low = 0, .best = 1, .high = 1, .confidence = 90}}};
  const Cell more = make_cells(made).at(0, 0);
  made.methodology.indicators[0].scale.direction = Direction::less_danger;
  const Cell less = make_cells(made).at(0, 0);
  EXPECT_NEAR(*more.score + *less.score, 1, 1e-12);
  EXPECT_NEAR(quantile_of(more.atoms, 0.1), 1 - quantile_of(less.atoms, 0.9), kTable);
}

TEST(Cells, EvidenceWidensButDoesNotMoveTheBestValue) {
  AssessmentCase made = two_forms();
  made.assessment.judgements = {
      {1, "a1", "form0", "group0_0", {.low = 1.5, .best = 2, .high = 2.5, .confidence = 90}}};
  made.methodology.grading_schemes = {{.code = "4x4",
                                       .reliability = {{"A", {}, 1}, {"D", {}, 1.5}, {"X", {}, 3, true}},
                                       .information = {{"1", {}, 1}, {"4", {}, 2}}}};
  const double plain = variance_of(make_cells(made).at(0, 0).atoms);
  struct Case {
    std::vector<std::string> grades;
    double factor;
  };
  const Case cases[] = {{{"D1"}, 1.5}, {{"D4"}, 3}, {{"D4", "D1"}, 1.5}, {{"A1", "D4"}, 1},
                        {{""}, 1},     {{"X1"}, 3}, {{"X1", "D1"}, 1.5}};
  for (const Case& c : cases) {
    made.assessment.evidence.clear();
    for (const std::string& grade : c.grades)
      made.assessment.evidence.push_back(
          {.code = "e", .items = {"form0"}, .indicators = {"group0_0"}, .scheme = "4x4", .grade = grade});
    const Cell cell = make_cells(made).at(0, 0);
    EXPECT_NEAR(*cell.score, 0.5, 1e-12);
    EXPECT_NEAR(variance_of(cell.atoms) / plain, c.factor * c.factor, 0.01) << c.grades.front();
    EXPECT_EQ(cell.evidence.codes.size(), c.grades.size());
  }
}

TEST(Cells, TheGradeOfASourceNeverMovesTheScoreOrItsShift) {
  AssessmentCase made = two_forms();
  made.methodology.grading_schemes = {
      {.code = "4x4", .reliability = {{"A", {}, 1}, {"D", {}, 3}}, .information = {{"1", {}, 1}}}};
  struct Case {
    const char* why;
    Answer first;
    Answer second;
  };
  const Case cases[] = {{"skewed", {2, 2.5, 3}, {.low = 1, .best = 3, .high = 3.25}},
                        {"at the upper end", {.best = 2}, {.best = 4}},
                        {"at the lower end", {.best = 1}, {.best = 0}}};
  for (const Case& c : cases) {
    made.assessment.judgements = {{1, "a1", "form0", "group0_0", c.first},
                                  {2, "a1", "form0", "group0_0", c.second}};
    made.assessment.evidence.clear();
    const Cell plain = make_cells(made).at(0, 0);
    made.assessment.evidence = {
        {.code = "e", .items = {"form0"}, .indicators = {"group0_0"}, .scheme = "4x4", .grade = "D1"}};
    const Cell graded = make_cells(made).at(0, 0);
    EXPECT_EQ(*graded.score, *plain.score) << c.why;
    EXPECT_EQ(*graded.judgement.round_shift, *plain.judgement.round_shift) << c.why;
    EXPECT_GT(variance_of(graded.atoms), variance_of(plain.atoms)) << c.why;
  }
}

TEST(Cells, JudgementAndStatisticsMeetByTheirWeightsAndTheirDisagreementIsKept) {
  AssessmentCase made = two_forms();
  made.assessment.reference = {*parse_period("2013"), *parse_period("2015-Q1")};
  made.assessment.series = {series_of({{"2012", 1}, {"2013", 70}, {"2014", 90}}, Measure::level,
                                      {.kind = NormaliserKind::goalposts, .low = 0, .high = 100})};
  made.methodology.judgement.judgement_weight = 0.25;
  const Cell cell = make_cells(made).at(0, 0);
  EXPECT_NEAR(*cell.observation.score, 0.9, 1e-12);
  EXPECT_NEAR(*cell.score, 0.25 * 0.5 + 0.75 * 0.9, 1e-12);
  EXPECT_NEAR(*cell.disagreement, 0.4, 1e-12);
  EXPECT_EQ(cell.observation.series[0].period, "2014");
}

TEST(Cells, GradesOfASourceWidenTheScoreOfItsSeries) {
  AssessmentCase made = two_forms();
  made.assessment.judgements.clear();
  made.assessment.reference = {*parse_period("2013"), *parse_period("2014")};
  made.assessment.series = {
      series_of({{"2014", 50}}, Measure::level, {.kind = NormaliserKind::goalposts, .low = 0, .high = 100})};
  made.methodology.grading_schemes = {{.code = "g", .reliability = {{"A", {}, 1}, {"B", {}, 1.6}}}};
  const auto sd = [&made] { return std::sqrt(variance_of(make_cells(made).at(0, 0).atoms)); };
  EXPECT_NEAR(sd(), kUngradedSeriesSpread, 2e-3);
  made.assessment.series[0].scheme = "g";
  made.assessment.series[0].grade = "A";
  EXPECT_NEAR(sd(), kGradedSeriesSpread, 1e-3);
  made.assessment.series[0].grade = "B";
  EXPECT_NEAR(sd(), 1.6 * kGradedSeriesSpread, 2e-3);
}

TEST(Cells, NormaliserAlternativesAreDistributionsOfTheirOwn) {
  AssessmentCase made = two_forms();
  made.assessment.judgements.clear();
  made.assessment.reference = {*parse_period("2013"), *parse_period("2014")};
  made.assessment.series = {
      series_of({{"2014", 50}}, Measure::level, {.kind = NormaliserKind::goalposts, .low = 0, .high = 100})};
  made.methodology.uncertainty.normaliser_alternatives = {
      {.kind = NormaliserKind::goalposts, .low = 0, .high = 200}, {.kind = NormaliserKind::min_max}};
  const Cell cell = make_cells(made).at(0, 0);
  ASSERT_EQ(cell.alternatives.size(), 2u);
  EXPECT_NEAR(mean_of(cell.alternatives[0]), 0.25, 1e-3);
  EXPECT_NEAR(mean_of(cell.alternatives[1]), 0.5, 1e-3);  // one item cannot be compared: the series' own
}

TEST(Cells, ScoreUncertaintyCanBeANormalOrNone) {
  AssessmentCase made = two_forms();
  made.methodology.uncertainty.scores = ScoreUncertainty::none;
  EXPECT_EQ(make_cells(made).at(0, 0).atoms, ScoreAtoms{0.5});
  EXPECT_GT(make_cells(made).at(1, 0).atoms.size(), 1u);
  made.methodology.uncertainty.scores = ScoreUncertainty::clipped_normal;
  made.methodology.uncertainty.sigma = 0.08;
  EXPECT_NEAR(std::sqrt(variance_of(make_cells(made).at(0, 0).atoms)), 0.08, 2e-3);
}

TEST(Cells, MeasuresCompareLikeWithLikeAndNeverLookPastTheReferencePeriod) {
  Series series;
  for (const auto& [period, value] : std::vector<std::pair<const char*, double>>{{"2012", 100},
                                                                                 {"2013", 120},
                                                                                 {"2014", 150},
                                                                                 {"2014-Q1", 30},
                                                                                 {"2015-Q1", 45},
                                                                                 {"2015", 999},
                                                                                 {"2015-Q2", 999}})
    series.observations.push_back({*parse_period(period), ObservedValue::exact(value), 0});
  const PeriodRange reference{*parse_period("2013"), *parse_period("2015-Q1")};
  struct Case {
    Measure measure;
    double value;
    const char* period;
  };
  const Case cases[] = {{Measure::level, 150, "2014"},
                        {Measure::change, 0.25, "2013 → 2014"},
                        {Measure::slope, 25.0 / 120, "2012 – 2014"},
                        {Measure::same_part_change, 0.5, "2014-Q1 → 2015-Q1"}};
  for (const Case& c : cases) {
    const auto found = measured(series, nullptr, reference, c.measure);
    ASSERT_TRUE(found) << c.period;
    EXPECT_NEAR(middle(found->value), c.value, 1e-12) << c.period;
    EXPECT_EQ(found->period, c.period);
  }
  series.seasonal_shares = {{"Q1", 0.2}};
  EXPECT_NEAR(middle(measured(series, nullptr, reference, Measure::level)->value), 225, 1e-9);
  Series people;
  people.observations = {{*parse_period("2014"), ObservedValue::exact(3'000'000), 0}};
  series.seasonal_shares.clear();
  EXPECT_NEAR(middle(measured(series, &people, reference, Measure::level)->value), 5, 1e-9);
  EXPECT_FALSE(measured(series, &people, reference, Measure::change));
}

TEST(SeriesMeasures, APartAfterTheLastWholeYearStandsForAYearByItsShareOfAnyKind) {
  const struct {
    const char* last_part;
    const char* key;
  } cases[] = {{"2015-H1", "H1"}, {"2015-Q1", "Q1"}, {"2015-03", "03"}};
  for (const auto& c : cases) {
    Series series = series_of({{"2014", 150}, {c.last_part, 40}}, Measure::level, {});
    series.seasonal_shares = {{c.key, 0.2}};
    const PeriodRange reference{*parse_period("2013"), *parse_period(c.last_part)};
    EXPECT_NEAR(middle(measured(series, nullptr, reference, Measure::level)->value), 200, 1e-9) << c.key;
  }
}

}  // namespace
}  // namespace socta
