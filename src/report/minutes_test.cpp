#include "report/minutes.h"

#include <gtest/gtest.h>

#include "domain/made_workshop.h"
#include "figure/made_results.h"
#include "report/markdown_writer.h"

namespace socta {
namespace {

WorkshopMinutes made_minutes() {
  WorkshopMinutes minutes{.code = "w1", .day = "2015-07-08", .place = "Belgrade"};
  minutes.organisations = {{"Ministry (invented)", "ministry", 3}, {"Association (invented)", "cso", 1}};
  ExerciseOutcome danger = made_exercise();
  danger.conclusion = "Profit is what nobody knows.";
  ExerciseOutcome briefing{.position = 1, .kind = ExerciseKind::briefing, .closed = true};
  briefing.proposals = {{.kind = ProposalKind::methodology,
                         .text = "Ask for social tolerance first.",
                         .reason = "It tells the forms apart.",
                         .merged = 2,
                         .support = 5,
                         .object = 1,
                         .objections = {"Damage matters more."},
                         .decision = ProposalDecision::partly,
                         .decision_reason = "In the next version."}};
  minutes.exercises = {briefing, danger};
  return minutes;
}

class Minutes : public testing::Test {
 protected:
  std::string text(Language language = Language::english) const {
    return write_markdown(compose_minutes({minutes_, made_.input, made_.results, language}));
  }
  bool says(const std::string& words) const { return text().find(words) != std::string::npos; }

  MadeResults made_ = made_results(2);
  WorkshopMinutes minutes_ = made_minutes();
};

TEST_F(Minutes, TellWhoTookPartWhatWasFoundAndWhatWasDecided) {
  for (const char* words :
       {"Minutes: Workshop w1", "8 July 2015", "Belgrade", "4 participants of 2 organisations took part.",
        "Association (invented)", "Civil society", "On 1 of 2 questions", "Profit is what nobody knows.",
        "Nobody knows the margins.", "25\u00a0% near the median", "Ask for social tolerance first.",
        "Damage matters more.", "accepted in part: In the next version.", "2 like it were merged into it",
        "Danger of the crime forms: all pooled values"})
    EXPECT_TRUE(says(words)) << words << "\n" << text();
}

TEST_F(Minutes, AnExerciseThatIsNotClosedSaysThatItDoesNotCount) {
  EXPECT_FALSE(says("The exercise was not closed"));
  minutes_.exercises.back().closed = false;
  EXPECT_TRUE(says("The exercise was not closed"));
}

TEST_F(Minutes, KnownAnswersStandBesideThePooledOnes) {
  EXPECT_FALSE(says("Known answer"));
  minutes_.exercises.back().cells.front().known = 4242;
  EXPECT_TRUE(says("Known answer"));
  EXPECT_TRUE(says("4,242"));
}

TEST_F(Minutes, WithoutResultsThereIsNoRanking) {
  EXPECT_TRUE(says("The ranking that followed"));
  made_.results = {};
  EXPECT_FALSE(says("The ranking that followed"));
}

TEST_F(Minutes, AreWrittenInEveryLanguageAndHaveTheAssessmentsHandling) {
  made_.input.assessment.handling_default = HandlingCode::restricted;
  EXPECT_NE(text(Language::serbian_cyrillic).find("Где се мишљења разликују"), std::string::npos);
  EXPECT_NE(text(Language::serbian_latin).find("Gde se mišljenja razlikuju"), std::string::npos);
  EXPECT_EQ(compose_minutes({minutes_, made_.input, made_.results}).meta.level, HandlingCode::restricted);
}

}  // namespace
}  // namespace socta
