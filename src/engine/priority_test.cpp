#include "engine/priority.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

/// The default rule of method §11, and a clause that states nothing.
Methodology default_rule() {
  Methodology methodology;
  methodology.classes = {{"low", {}, 0}, {"high", {}, 55}, {"very_high", {}, 70}};
  PriorityClause by_class, by_rank, by_rise;
  by_class.class_at_least = "very_high";
  by_rank.top = 3;
  by_rank.probability = 0.5;
  by_rise.class_at_least = "high";
  by_rise.rise_at_least = 0.55;
  methodology.priority_clauses = {by_class, by_rank, by_rise, {}};
  return methodology;
}

ItemResult item(std::size_t danger_class, std::vector<double> ranks, std::optional<double> p_rise) {
  ItemResult result;
  result.score = 0.5;
  result.danger_class = danger_class;
  result.rank_acceptability = std::move(ranks);
  if (p_rise) {
    result.outlook.emplace();
    result.outlook->p_rise = *p_rise;
  }
  return result;
}

TEST(PriorityClauses, HoldWhenAllTheirMembersDo) {
  const struct {
    const char* what;
    ItemResult item;
    std::vector<std::size_t> expected;
  } table[] = {
      {"very high", item(2, {0, 0, 0, 1}, std::nullopt), {1}},
      {"in the first three half the time", item(0, {0.2, 0.2, 0.1, 0.5}, std::nullopt), {2}},
      {"shares that miss the limit by rounding", item(0, {0.1, 0.1, 0.3, 0.5}, std::nullopt), {2}},
      {"high and rising", item(1, {0, 0, 0, 1}, 0.55), {3}},
      {"high, rising too little", item(1, {0, 0, 0, 1}, 0.54), {}},
      {"high without an outlook", item(1, {0, 0, 0, 1}, std::nullopt), {}},
      {"rising but low", item(0, {0, 0, 0, 1}, 1), {}},
      {"everything", item(2, {1}, 1), {1, 2, 3}},
  };
  for (const auto& row : table)
    EXPECT_EQ(priority_clauses(default_rule(), row.item), row.expected) << row.what;
}

TEST(PriorityClauses, NeverHoldForAnItemOfWhichNothingIsKnown) {
  ItemResult unknown = item(2, {1}, 1);
  unknown.score.reset();
  EXPECT_TRUE(priority_clauses(default_rule(), unknown).empty());
}

}  // namespace
}  // namespace socta
