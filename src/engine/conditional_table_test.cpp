#include "engine/conditional_table.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

CrossImpact conditional(std::string on, std::vector<FactorState> given, double percent) {
  return {CrossImpactKind::conditional, {std::move(on), true}, std::move(given), percent};
}

Assessment factors_abc() {
  Assessment assessment;
  assessment.factors = {{"a", "x"}, {"b", "x"}, {"c", "x"}};
  return assessment;
}

std::optional<double> probability(const ConditionalTable& table, std::vector<double> states) {
  const ConditionalRow* row = deciding_row(table, states, 1, 0);
  return row ? std::optional(row->probability) : std::nullopt;
}

TEST(ConditionalTable, TheRowThatStatesMostDecides) {
  Assessment assessment = factors_abc();
  assessment.cross_impacts = {conditional("a", {{"b", true}}, 70),
                              conditional("a", {{"b", true}, {"c", false}}, 10),
                              conditional("a", {{"c", true}}, 40)};
  const auto tables = conditional_tables(assessment);
  EXPECT_EQ(tables[0].parents, (std::vector<std::size_t>{1, 2}));
  const struct {
    std::vector<double> states;
    std::optional<double> expected;
  } table[] = {{{0, 1, 0}, 0.1}, {{0, 1, 1}, 0.7}, {{0, 0, 1}, 0.4}, {{0, 0, 0}, std::nullopt}};
  for (const auto& row : table) EXPECT_EQ(probability(tables[0], row.states), row.expected);
}

TEST(ConditionalTable, ReportsTheCombinationsThatItDoesNotState) {
  Assessment assessment = factors_abc();
  assessment.cross_impacts = {conditional("a", {{"b", true}, {"c", true}}, 70),
                              conditional("b", {{"c", true}}, 70), conditional("b", {{"c", false}}, 20)};
  const auto gaps = conditional_gaps(assessment);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0].factor, "a");
  EXPECT_EQ(gaps[0].combinations,
            (std::vector<std::vector<FactorState>>{
                {{"b", false}, {"c", false}}, {{"b", true}, {"c", false}}, {{"b", false}, {"c", true}}}));
}

TEST(ConditionalTable, ParentsComeFirst) {
  Assessment assessment = factors_abc();
  assessment.cross_impacts = {conditional("a", {{"b", true}}, 70), conditional("b", {{"c", true}}, 70)};
  EXPECT_EQ(topological_order(conditional_tables(assessment)), (std::vector<std::size_t>{2, 1, 0}));
}

TEST(ConditionalTable, FactorsThatDependOnThemselvesHaveNoTable) {
  Assessment assessment = factors_abc();
  assessment.cross_impacts = {conditional("a", {{"b", true}}, 70), conditional("b", {{"a", true}}, 70),
                              conditional("c", {{"a", true}}, 30)};
  const auto tables = conditional_tables(assessment);
  EXPECT_TRUE(tables[0].empty());
  EXPECT_TRUE(tables[1].empty());
  EXPECT_FALSE(tables[2].empty()) << "it only depends on the cycle";
  EXPECT_EQ(topological_order(tables).size(), 3u);
}

TEST(ConditionalTable, BalanceRowsAreNoPartOfIt) {
  Assessment assessment = factors_abc();
  assessment.cross_impacts = {{CrossImpactKind::balance, {"a", true}, {{"b", true}}, 3}};
  EXPECT_TRUE(conditional_tables(assessment)[0].empty());
}

}  // namespace
}  // namespace socta
