#include "domain/workshop_grid.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

Methodology methodology() {
  Methodology method;
  method.groups = {{.code = "scope"}, {.code = "damage"}};
  Indicator harm{.code = "harm", .group = "damage"};
  harm.scale.high = 10;
  method.indicators = {harm, {.code = "spread", .group = "scope"}, {.code = "reach", .group = "scope"}};
  method.domains = {{.code = "law"}, {.code = "health"}};
  method.stakeholders = {{.code = "state"}, {.code = "citizens"}};
  return method;
}

Exercise of_kind(ExerciseKind kind, ExerciseSettings settings = {}) {
  return {1, 1, kind, {}, std::move(settings), 1};
}

std::vector<std::string> codes(const ExerciseGrid& grid) {
  std::vector<std::string> all;
  for (const GridColumn& column : grid.columns) all.push_back(column.code);
  return all;
}

ExerciseGrid grid_of(const Exercise& exercise) {
  return exercise_grid(methodology(), {"drugs", "arms"}, {"f01", "f03"}, exercise);
}

using Codes = std::vector<std::string>;

TEST(WorkshopGrid, EachKindAsksForItsOwnCells) {
  struct Case {
    ExerciseKind kind;
    ExerciseSettings settings;
    Codes items;
    Codes columns;
  };
  const Codes forms{"drugs", "arms"};
  const Case cases[] = {
      {ExerciseKind::danger, {}, forms, {"spread", "reach", "harm"}},
      {ExerciseKind::danger,
       {.items = {"arms"}, .indicators = {"harm", "reach"}},
       {"arms"},
       {"reach", "harm"}},
      {ExerciseKind::danger, {.items = {"gone", "arms"}}, {"arms"}, {"spread", "reach", "harm"}},
      {ExerciseKind::influence, {}, forms, {"law", "health"}},
      {ExerciseKind::influence, {.domains = {"health"}}, forms, {"health"}},
      {ExerciseKind::incidence, {.stakeholders = {"state"}}, forms, {"state"}},
      {ExerciseKind::pestle, {}, {"f01", "f03"}, {"probability"}},
      {ExerciseKind::pestle,
       {.items = {"arms"}, .region = true, .effects = true},
       {"f01", "f03"},
       {"probability", "probability.region", "effect.arms.scope", "effect.arms.damage"}},
      {ExerciseKind::pestle,
       {.cross_impacts = true},
       {"f01", "f03"},
       {"probability", "impact.f01", "impact.f03"}},
      {ExerciseKind::test_questions, {.questions = {{.code = "q1"}, {.code = "q2"}}}, {"q1", "q2"}, {""}},
      {ExerciseKind::briefing, {}, {}, {}},
      {ExerciseKind::key_factors, {}, {}, {}},
  };
  for (const Case& one : cases) {
    const ExerciseGrid grid = grid_of(of_kind(one.kind, one.settings));
    EXPECT_EQ(grid.items, one.items) << to_string(one.kind);
    EXPECT_EQ(codes(grid), one.columns) << to_string(one.kind);
    EXPECT_LE(grid.expected_cells(), one.items.size() * one.columns.size());
  }
}

TEST(WorkshopGrid, ACellHasTheRangeOfItsScale) {
  const ExerciseGrid danger = grid_of(of_kind(ExerciseKind::danger));
  EXPECT_EQ(danger.range_of("drugs", "harm"), (AnswerRange{0, 10}));
  EXPECT_EQ(danger.range_of("drugs", "reach"), (AnswerRange{0, 4}));
  const ExerciseGrid incidence = grid_of(of_kind(ExerciseKind::incidence));
  EXPECT_EQ(incidence.range_of("arms", "state"), (AnswerRange{-3, 3}));
  const ExerciseGrid pestle = grid_of(of_kind(ExerciseKind::pestle, {.effects = true}));
  EXPECT_EQ(pestle.range_of("f01", "probability"), (AnswerRange{0, 100}));
  EXPECT_EQ(pestle.range_of("f01", "effect.arms.scope"), (AnswerRange{-3, 3}));
  const ExerciseGrid questions =
      grid_of(of_kind(ExerciseKind::test_questions,
                      {.questions = {{.code = "q1", .minimum = 0}, {.code = "q2", .maximum = 9}}}));
  EXPECT_EQ(questions.range_of("q1", ""), (AnswerRange{0, std::nullopt}));
  EXPECT_EQ(questions.range_of("q2", ""), (AnswerRange{std::nullopt, 9}));
}

TEST(WorkshopGrid, OtherCellsAreNone) {
  const ExerciseGrid danger = grid_of(of_kind(ExerciseKind::danger, {.items = {"arms"}}));
  EXPECT_FALSE(danger.range_of("drugs", "harm"));
  EXPECT_FALSE(danger.range_of("arms", "law"));
  EXPECT_FALSE(danger.range_of("arms", ""));
  EXPECT_FALSE(grid_of(of_kind(ExerciseKind::briefing)).range_of("arms", "harm"));
}

TEST(WorkshopGrid, AFactorIsNotAskedHowItActsOnItself) {
  const ExerciseGrid grid =
      grid_of(of_kind(ExerciseKind::pestle, {.region = true, .effects = true, .cross_impacts = true}));
  EXPECT_EQ(grid.range_of("f01", "impact.f03"), (AnswerRange{-3, 3}));
  EXPECT_EQ(grid.range_of("f01", "impact.f01"), std::nullopt);
  EXPECT_EQ(grid.range_of("f01", "impact.f02"), std::nullopt) << "it was merged into another";
  EXPECT_EQ(grid.expected_cells(), 4U) << "two probabilities of two factors";
}

}  // namespace
}  // namespace socta
