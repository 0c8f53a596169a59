#include "app/folder_minutes.h"

#include <gtest/gtest.h>

#include "domain/error.h"
#include "domain/small_methodology.h"

namespace socta {
namespace {

AssessmentCase judged_case() {
  AssessmentCase input{small_methodology(), {}};
  Assessment& assessment = input.assessment;
  assessment.languages = {"en"};
  assessment.organisations = {{.code = "mup", .name = "Ministry (invented)", .kind = "ministry"},
                              {.code = "ngo", .kind = "cso"},
                              {.code = "uni", .kind = "academia"}};
  assessment.assessors = {{"w1-01", "mup"}, {"w1-02", "ngo"}, {"w1-03", "ngo"}, {"B", "uni"}};
  const auto judged = [](int round, const char* assessor, double best, const char* workshop) {
    return Judgement{.round = round,
                     .assessor = assessor,
                     .item = "heroin",
                     .column = "extent",
                     .answer = {.best = best},
                     .rationale = "Seen.",
                     .workshop = workshop};
  };
  assessment.judgements = {judged(1, "w1-01", 1, "w1.4"), judged(1, "w1-02", 1, "w1.4"),
                           judged(2, "w1-01", 3, "w1.4"), judged(2, "w1-03", 3, "w1.4"),
                           judged(1, "B", 0, ""),         judged(1, "B", 0, "w2.1")};
  assessment.factors = {{.code = "w1-f01", .category = "political", .workshop = "w1.2"}};
  assessment.factor_judgements = {
      {.round = 1, .assessor = "w1-01", .item = "w1-f01", .answer = {.best = 60}, .workshop = "w1.2"}};
  assessment.factor_effects = {{"w1-f01", "heroin", "scope", 2, "w1-01", {}, "w1.2"}};
  return input;
}

TEST(FolderMinutes, TellEachExerciseOfTheWorkshopAndNothingOfAnother) {
  const WorkshopMinutes minutes = folder_minutes(judged_case(), "w1");
  ASSERT_EQ(minutes.exercises.size(), 2U);
  EXPECT_EQ(minutes.exercises[0].kind, ExerciseKind::pestle);
  EXPECT_EQ(minutes.exercises[0].position, 2);
  EXPECT_EQ(find_cell(minutes.exercises[0], "w1-f01", "probability")->answers, 1U);
  EXPECT_EQ(find_cell(minutes.exercises[0], "w1-f01", "effect.heroin.scope")->best, 2.0);
  const ExerciseOutcome& danger = minutes.exercises[1];
  EXPECT_EQ(danger.kind, ExerciseKind::danger);
  EXPECT_EQ(danger.rounds, 2);
  ASSERT_EQ(danger.cells.size(), 1U) << "only what was asked";
  // Who does not revise stands by the first answer: w1-02 keeps 1.
  EXPECT_EQ(danger.cells[0].distribution, (std::vector<std::pair<double, std::size_t>>{{1, 1}, {3, 2}}));
  EXPECT_TRUE(danger.cells[0].first);
}

TEST(FolderMinutes, CountParticipantsByOrganisation) {
  const WorkshopMinutes minutes = folder_minutes(judged_case(), "w1");
  EXPECT_EQ(minutes.organisations,
            (std::vector<OrganisationPart>{{"Ministry (invented)", "ministry", 1}, {"ngo", "cso", 2}}));
}

TEST(FolderMinutes, AWorkshopOfWhichNoRecordComesIsRefusedWithTheOnesThatThereAre) {
  try {
    folder_minutes(judged_case(), "w3");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_STREQ(error.what(), "No record comes from a workshop \"w3\"; there are: w1, w2.");
  }
}

}  // namespace
}  // namespace socta
