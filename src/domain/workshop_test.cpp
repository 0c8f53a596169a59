#include "domain/workshop.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Workshop, EveryWordIsReadBackAsTheSameValue) {
  for (const char* word : {"start", "open", "lock", "reveal", "next_round", "close", "show", "timer", "merge",
                           "decide", "conclude", "end", "undo"})
    EXPECT_EQ(to_string(parse_command_kind(word).value()), word);
  for (const char* word :
       {"briefing", "pestle", "influence", "danger", "incidence", "key_factors", "test_questions"})
    EXPECT_EQ(to_string(parse_exercise_kind(word).value()), word);
  for (const char* word : {"methodology", "source", "factor", "key_factor"})
    EXPECT_EQ(to_string(parse_proposal_kind(word).value()), word);
}

TEST(Workshop, OtherWordsAreNone) {
  for (const char* word : {"", "Open", "open ", "reopen"}) EXPECT_FALSE(parse_command_kind(word)) << word;
  EXPECT_FALSE(parse_exercise_kind("vote"));
  EXPECT_FALSE(parse_proposal_decision("open"));
  EXPECT_FALSE(parse_voice_position("none"));
}

TEST(Workshop, RecordsAreMarkedWithWorkshopAndExercise) { EXPECT_EQ(workshop_mark("w2", 3), "w2.3"); }

}  // namespace
}  // namespace socta
