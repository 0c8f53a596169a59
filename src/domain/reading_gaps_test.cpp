#include "domain/reading_gaps.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(ReadingGaps, HasNoneAtFirst) {
  const ReadingGaps gaps;
  EXPECT_TRUE(gaps.is_whole("judgements.csv"));
  EXPECT_FALSE(gaps.has_file("judgements.csv"));
  EXPECT_FALSE(gaps.has_row("judgements.csv", 2));
}

TEST(ReadingGaps, AFaultOfARowLeavesTheOtherRows) {
  ReadingGaps gaps;
  gaps.add_fault({"judgements.csv", 3, 6, "best"});
  EXPECT_TRUE(gaps.has_row("judgements.csv", 3));
  EXPECT_FALSE(gaps.has_row("judgements.csv", 2));
  EXPECT_FALSE(gaps.has_row("scores.csv", 3));
  EXPECT_FALSE(gaps.is_whole("judgements.csv"));
  EXPECT_FALSE(gaps.has_file("judgements.csv"));
}

TEST(ReadingGaps, AFaultWithoutAPlaceIsOfTheWholeFile) {
  ReadingGaps gaps;
  gaps.add_fault({"evidence.csv"});
  EXPECT_TRUE(gaps.has_file("evidence.csv"));
}

TEST(ReadingGaps, AFolderIsWholeWhenAllBelowItIs) {
  ReadingGaps gaps;
  gaps.add_file("statistics");
  EXPECT_TRUE(gaps.has_file("statistics/seizures.csv"));
  EXPECT_FALSE(gaps.has_file("statistics.toml"));
  ReadingGaps row;
  row.add_fault({"statistics/seizures.csv", 2, 1, "year"});
  EXPECT_FALSE(row.is_whole("statistics"));
  EXPECT_TRUE(row.is_whole("stat"));
}

TEST(ReadingGaps, KeysAreConcernedByFaultsAboveAndBelowThem) {
  ReadingGaps gaps;
  gaps.add_fault({"assessment.toml", 6, 13, "assessment.reference.to"});
  const struct {
    const char* key;
    bool expected;
  } table[] = {{"assessment.reference.to", true},    {"assessment.reference", true},
               {"assessment.reference.to[1]", true}, {"assessment.reference.from", false},
               {"assessment.reference.top", false},  {"", false}};
  for (const auto& row : table) EXPECT_EQ(gaps.has_key("assessment.toml", row.key), row.expected) << row.key;
}

}  // namespace
}  // namespace socta
