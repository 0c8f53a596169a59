#include "domain/methodology.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

GradingScheme scheme_of_three_parts() {
  GradingScheme scheme{.code = "5x5x5"};
  scheme.reliability = {{.code = "A"},
                        {.code = "B", .spread_factor = 1.25},
                        {.code = "X", .spread_factor = 2, .unknown = true}};
  scheme.information = {
      {.code = "1"}, {.code = "2", .spread_factor = 1.5}, {.code = "10", .spread_factor = 3}};
  scheme.handling = {{.code = "1"}, {.code = "2"}};
  return scheme;
}

TEST(GradeMeaning, IsTheProductOfItsPartsFactors) {
  const GradingScheme scheme = scheme_of_three_parts();
  const struct {
    const char* grade;
    double factor;
    bool unknown;
  } table[] = {{"A1", 1, false},      {"B2", 1.875, false}, {"B-2", 1.875, false}, {"B-2-1", 1.875, false},
               {"B21", 1.875, false}, {"B10", 3.75, false}, {"X1", 2, true}};
  for (const auto& row : table) {
    const auto meaning = grade_meaning(scheme, row.grade);
    ASSERT_TRUE(meaning) << row.grade;
    EXPECT_DOUBLE_EQ(meaning->spread_factor, row.factor) << row.grade;
    EXPECT_EQ(meaning->unknown, row.unknown) << row.grade;
  }
}

TEST(GradeMeaning, RefusesWhatIsNoWholeGradeOfTheScheme) {
  for (const char* grade : {"", "A", "1", "C1", "A3", "A1x", "1A", "A-", "B-2-3", "a1"})
    EXPECT_FALSE(grade_meaning(scheme_of_three_parts(), grade)) << grade;
}

TEST(ClassOf, TakesTheHighestLimitThatTheUnroundedScoreReaches) {
  Methodology methodology;
  methodology.classes = {
      {.code = "low", .from = 0}, {.code = "moderate", .from = 40}, {.code = "high", .from = 55}};
  const struct {
    double score;
    std::size_t expected;
  } table[] = {{0, 0}, {0.3999, 0}, {0.4, 1}, {0.5499, 1}, {0.55, 2}, {0.55 - 1e-12, 2}, {1, 2}};
  for (const auto& row : table) EXPECT_EQ(class_of(methodology, row.score), row.expected) << row.score;
}

TEST(CrimeForms, AreTheLeavesAndBelongToTheTopNodeAboveThem) {
  Methodology methodology;
  methodology.crime_nodes = {
      {.code = "a"}, {.code = "b", .parent = "a"}, {.code = "c", .parent = "b"}, {.code = "d"}};
  EXPECT_EQ(crime_forms(methodology), (std::vector<std::string>{"c", "d"}));
  EXPECT_EQ(crime_area_of(methodology, "c"), "a");
  EXPECT_EQ(crime_area_of(methodology, "d"), "d");
}

TEST(Weights, SumToOneAndLeaveContextGroupsOut) {
  Methodology methodology;
  methodology.groups = {
      {.code = "x", .weight = 3.0}, {.code = "y"}, {.code = "z", .weight = 9.0, .axis = Axis::context}};
  methodology.indicators = {{.code = "i", .group = "x", .weight = 2},
                            {.code = "j", .group = "y", .weight = 0.25},
                            {.code = "k", .group = "y", .weight = 0.75}};
  EXPECT_EQ(group_weights(methodology), (std::vector<double>{0.75, 0.25, 0}));
  EXPECT_EQ(indicator_weights(methodology), (std::vector<double>{1, 0.25, 0.75}));
}

}  // namespace
}  // namespace socta
