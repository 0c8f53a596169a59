#include "domain/last_round.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

Judgement judged(const char* workshop, int round, const char* assessor, const char* item = "heroin") {
  return {.round = round, .assessor = assessor, .item = item, .column = "extent", .workshop = workshop};
}

std::vector<std::string> names(const std::vector<const Judgement*>& judgements) {
  std::vector<std::string> made;
  for (const Judgement* row : judgements)
    made.push_back(row->item + " " + row->workshop + " " + std::to_string(row->round) + " " + row->assessor);
  return made;
}

using Names = std::vector<std::string>;

TEST(LastRound, RoundsCountWithinAnExerciseAndACell) {
  const std::vector<Judgement> table = {judged("", 1, "A"),     judged("", 2, "A"),
                                        judged("w1.3", 1, "B"), judged("w2.1", 1, "C"),
                                        judged("w2.1", 2, "C"), judged("", 1, "A", "cocaine")};
  EXPECT_EQ(names(judgements_of_last_round(table)),
            (Names{"heroin  2 A", "heroin w1.3 1 B", "heroin w2.1 2 C", "cocaine  1 A"}));
}

TEST(LastRound, WhatStoodBeforeTheLastRoundHoldsExercisesOfOneRoundToo) {
  const std::vector<Judgement> table = {judged("w1.3", 2, "B"), judged("w1.3", 1, "B"),
                                        judged("w1.3", 1, "D"), judged("w2.1", 1, "A")};
  std::vector<const Judgement*> cell;
  for (const Judgement& row : table) cell.push_back(&row);
  const CellRounds rounds = rounds_of_cell(cell);
  EXPECT_EQ(names(rounds.last), (Names{"heroin w2.1 1 A", "heroin w1.3 2 B"}));
  EXPECT_EQ(names(rounds.before), (Names{"heroin w2.1 1 A", "heroin w1.3 1 B", "heroin w1.3 1 D"}));
}

TEST(LastRound, WithoutAnEarlierRoundNothingStoodBefore) {
  const std::vector<Judgement> table = {judged("w1.3", 1, "B"), judged("w2.1", 1, "A")};
  EXPECT_TRUE(rounds_of_cell({&table[0], &table[1]}).before.empty());
}

}  // namespace
}  // namespace socta
