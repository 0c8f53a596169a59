#include "domain/workshop_minutes.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

CellOutcome cell(const char* item, std::optional<double> agreement) {
  return {.item = item, .column = "extent", .agreement = agreement};
}

TEST(WorkshopMinutes, CellsAreOrderedByAgreementAndThoseWithoutItAreLeftOut) {
  ExerciseOutcome exercise;
  exercise.cells = {cell("a", 0.8), cell("b", {}), cell("c", 0.2), cell("d", 0.8)};
  std::vector<std::string> items;
  for (const CellOutcome* found : least_agreed(exercise)) items.push_back(found->item);
  EXPECT_EQ(items, (std::vector<std::string>{"c", "a", "d"}));
}

TEST(WorkshopMinutes, WhatIsNotThereIsNotFound) {
  ExerciseOutcome exercise;
  exercise.items = {{"a", {}, {}}};
  exercise.columns = {{.code = "extent"}};
  exercise.cells = {cell("a", 1.0)};
  EXPECT_NE(find_item(exercise, "a"), nullptr);
  EXPECT_NE(find_column(exercise, "extent"), nullptr);
  EXPECT_NE(find_cell(exercise, "a", "extent"), nullptr);
  EXPECT_EQ(find_item(exercise, "extent"), nullptr);
  EXPECT_EQ(find_column(exercise, "a"), nullptr);
  EXPECT_EQ(find_cell(exercise, "a", "scope"), nullptr);
}

TEST(WorkshopMinutes, TheExtentOfAColumnIsItsRangeElseThatOfTheAnswersAndNeverAPoint) {
  struct Row {
    AnswerRange range;
    std::vector<std::pair<double, std::size_t>> answers;
    std::pair<double, double> extent;
  };
  const Row rows[] = {{{0.0, 4.0}, {{1, 1}, {3, 2}}, {0, 4}},
                      {{{}, {}}, {{10, 1}, {30, 2}}, {10, 30}},
                      {{0.0, {}}, {{30, 2}}, {0, 30}},
                      {{{}, {}}, {{7, 2}}, {7, 8}},
                      {{{}, {}}, {}, {0, 1}}};
  for (const Row& row : rows) {
    const AskedColumn column{.code = "x", .range = row.range};
    const CellOutcome found{.item = "a", .column = "x", .distribution = row.answers};
    EXPECT_EQ(extent_of(column, found), row.extent);
  }
}

}  // namespace
}  // namespace socta
