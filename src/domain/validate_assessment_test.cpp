#include <gtest/gtest.h>

#include "domain/validation_fixture.h"

namespace socta {
namespace {

TEST(ValidateAssessment, FindsNothingInAValidOne) {
  Problems problems;
  validate_assessment(valid_case(), problems);
  for (const Problem& problem : problems.list()) ADD_FAILURE() << to_string(problem);
}

TEST(ValidateAssessment, FindsDefectsOfTheCycle) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.title = {}; },
       "assessment.toml (assessment.title): The assessment has no title."},
      {[](AssessmentCase& c) { c.assessment.languages = {}; },
       "assessment.toml (assessment.languages): The assessment names no language."},
      {[](AssessmentCase& c) { c.assessment.languages = {"Serbian"}; },
       "assessment.toml (assessment.languages): \"Serbian\" is no code of a language, such as \"en\" or "
       "\"sr\"."},
      {[](AssessmentCase& c) {
         c.assessment.languages = {"en", "en"};
       },
       "assessment.toml (assessment.languages): The language \"en\" stands here twice."},
      {[](AssessmentCase& c) { c.assessment.reference.to = period("2012"); },
       "assessment.toml (assessment.reference): The reference period begins (2013) after it ends (2012)."},
      {[](AssessmentCase& c) { c.assessment.horizon = period("2015-03"); },
       "assessment.toml (assessment.horizon): The horizon 2015-03 does not reach beyond the reference "
       "period, which "
       "ends with "
       "2015-Q1."},
      {[](AssessmentCase& c) { c.assessment.methodology_version = "2.0"; },
       "assessment.toml (assessment.methodology_version): The assessment was made with version \"2.0\" of "
       "the "
       "methodology "
       "\"small\"; this is version \"1.0\"."},
      {[](AssessmentCase& c) { c.assessment.methodology_code = "large"; },
       "assessment.toml (assessment.methodology): The assessment names the methodology \"large\", but its "
       "methodology.toml is "
       "\"small\"."},
      {[](AssessmentCase& c) { c.assessment.out_of_scope = {"kidnaping"}; },
       "assessment.toml (assessment.out_of_scope): There is no crime area or form \"kidnaping\"."},
      {[](AssessmentCase& c) { c.assessment.timetable[0].date = "1 October"; },
       "assessment.toml (milestone[draft].date): The date \"1 October\" of the milestone \"draft\" is no day "
       "of the "
       "calendar "
       "written like 2015-10-01."},
      {[](AssessmentCase& c) { c.assessment.timetable[0].reached = "later"; },
       "assessment.toml (milestone[draft].reached): The day of reaching \"later\" of the milestone \"draft\" "
       "is no day of the calendar written like 2015-10-01."},
      {[](AssessmentCase& c) { c.assessment.timetable.push_back(c.assessment.timetable[0]); },
       "assessment.toml (milestone[draft].code): The code \"draft\" stands here twice."},
      {[](AssessmentCase& c) {
         c.assessment.scenarios[0].states.push_back({"F3", true});
       },
       "assessment.toml (scenario[open_route].on): There is no factor \"F3\"; did you mean \"F1\"?"},
      {[](AssessmentCase& c) {
         c.assessment.scenarios[0].states.push_back({"F2", true});
       },
       "assessment.toml (scenario[open_route].on): In the scenario \"open_route\" the factor \"F2\" is both "
       "on and off."},
  });
}

TEST(ValidateAssessment, FindsDefectsOfOrganisationsAndAssessors) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.organisations[0].kind = "minstry"; },
       "organisations.csv, row 2 (kind): \"minstry\" is no kind of organisation (ministry, state, cso, "
       "academia, "
       "international); did you mean \"ministry\"?"},
      {[](AssessmentCase& c) { c.assessment.organisations[0].areas = {"drug"}; },
       "organisations.csv, row 2 (areas): There is no crime area or form \"drug\"; did you mean \"drugs\"?"},
      {[](AssessmentCase& c) { c.assessment.organisations[0].code = "m u p"; },
       "organisations.csv, row 2 (code): \"m u p\" is no code; codes are made of the letters a–z, digits, "
       "'_', '-' and "
       "'.'."},
      {[](AssessmentCase& c) { c.assessment.assessors[1].organisation = "mip"; },
       "assessors.csv, row 3 (organisation): There is no organisation \"mip\"; did you mean \"mup\"?"},
      {[](AssessmentCase& c) { c.assessment.assessors[1].weight = -1; },
       "assessors.csv, row 3 (weight): The weight of \"A2\" is below zero."},
      {[](AssessmentCase& c) {
         c.methodology.judgement.pooling = Pooling::weighted_linear;
         for (Assessor& assessor : c.assessment.assessors) assessor.weight = 0;
       },
       "assessors.csv (weight): The weights of the assessors are all zero, so that no judgement counts."},
      {[](AssessmentCase& c) { c.assessment.assessors[1].code = "A1"; },
       "assessors.csv, row 3 (code): The code \"A1\" stands here and in row 2."},
  });
}

TEST(ValidateAssessment, WarnsOfThoseWhoJudgedNothing) {
  AssessmentCase input = valid_case();
  input.assessment.organisations.push_back({.code = "ngo", .kind = "cso", .row = {3}});
  input.assessment.assessors.push_back({"A3", "mup", {4}});
  Problems problems;
  validate_assessment(input, problems);
  EXPECT_FALSE(problems.has_errors());
  ASSERT_EQ(problems.list().size(), 2u);
  EXPECT_EQ(to_string(problems.list()[0]),
            "organisations.csv, row 3 (code): The organisation \"ngo\" has no assessor.");
  EXPECT_EQ(to_string(problems.list()[1]),
            "assessors.csv, row 4 (code): The assessor \"A3\" judged nothing.");
}

TEST(ValidateAssessment, FindsDefectsOfJudgements) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.judgements[0].assessor = "A9"; },
       "judgements.csv, row 2 (assessor): There is no assessor \"A9\"; did you mean \"A1\"?"},
      {[](AssessmentCase& c) { c.assessment.judgements[0].item = "heroine"; },
       "judgements.csv, row 2 (item): There is no crime form \"heroine\"; did you mean \"heroin\"?"},
      {[](AssessmentCase& c) { c.assessment.judgements[0].item = "drugs"; },
       "judgements.csv, row 2 (item): \"drugs\" is a crime area; name one of its forms: heroin, cocaine."},
      {[](AssessmentCase& c) { c.assessment.out_of_scope = {"cocaine"}; },
       "judgements.csv, row 3 (item): \"cocaine\" is out of scope (out_of_scope in assessment.toml) and "
       "cannot be "
       "assessed."},
      {[](AssessmentCase& c) { c.assessment.judgements[1].column = "extend"; },
       "judgements.csv, row 3 (indicator): There is no indicator \"extend\"; did you mean \"extent\"?"},
      {[](AssessmentCase& c) { c.assessment.judgements[0].answer.low = 2.5; },
       "judgements.csv, row 2 (best): The low value 2.5 is above the best value 2."},
      {[](AssessmentCase& c) { c.assessment.judgements[1].answer.best = 5; },
       "judgements.csv, row 3 (best): 5 is not on the scale from 0 to 4."},
      {[](AssessmentCase& c) { c.assessment.judgements[1].round = 0; },
       "judgements.csv, row 3 (round): The round 0 is not positive; rounds count from 1."},
      {[](AssessmentCase& c) { c.assessment.judgements[1].round = 3; },
       "judgements.csv (round): There is a round 3 but no round 2."},
      {[](AssessmentCase& c) {
         c.assessment.judgements.push_back(c.assessment.judgements[0]);
         c.assessment.judgements.back().row = {9};
       },
       "judgements.csv, row 9 (assessor): The judgement of \"A1\" on \"heroin\" × \"extent\" in round 1 "
       "stands here and "
       "in row 2."},
      {[](AssessmentCase& c) { c.assessment.factor_judgements[0].item = "F9"; },
       "factor_judgements.csv, row 2 (factor): There is no factor \"F9\"; did you mean \"F1\"?"},
      {[](AssessmentCase& c) { c.assessment.factor_judgements[0].answer.best = 120; },
       "factor_judgements.csv, row 2 (best): 120 is not on the scale from 0 to 100."},
      {[](AssessmentCase& c) { c.assessment.influence[0].column = "helth"; },
       "influence.csv, row 2 (domain): There is no domain \"helth\"; did you mean \"health\"?"},
      {[](AssessmentCase& c) { c.assessment.influence[0].answer.best = -1; },
       "influence.csv, row 2 (best): -1 is not on the scale from 0 to 4."},
      {[](AssessmentCase& c) { c.assessment.incidence[0].column = "states"; },
       "incidence.csv, row 2 (stakeholder): There is no stakeholder \"states\"; did you mean \"state\"?"},
      {[](AssessmentCase& c) { c.assessment.scores[0].value = 9; },
       "scores.csv, row 2 (value): 9 is not on the scale from 0 to 4."},
      {[](AssessmentCase& c) {
         c.assessment.scores.push_back({"robbery", "value", 1, {3}});
       },
       "scores.csv, row 3 (item): The score of \"robbery\" × \"value\" stands here and in row 2."},
  });
}

TEST(ValidateAssessment, RefusesAFormWithoutDataUnlessItMayBeUnknown) {
  AssessmentCase input = valid_case();
  input.assessment.scores.clear();
  Problems problems;
  validate_assessment(input, problems);
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(to_string(problems.list()[0]),
            "judgements.csv (item): Nothing is known of the form \"robbery\": no judgement of the "
            "last round, "
            "score or statistic. Judge it, name it in out_of_scope, or say empty_items = \"show_unknown\".");
  input.assessment.empty_items = EmptyItems::show_unknown;
  Problems none;
  validate_assessment(input, none);
  EXPECT_TRUE(none.list().empty());
}

TEST(ValidateAssessment, CountsTheLastRoundOfEachCell) {
  AssessmentCase input = valid_case();
  input.assessment.judgements.push_back({2, "A1", "heroin", "extent", {.best = 1}, "", {4}});
  Problems problems;
  validate_assessment(input, problems);
  EXPECT_TRUE(problems.list().empty());
  input.assessment.judgements.push_back({2, "A2", "cocaine", "extent", {}, "", {5}});
  validate_assessment(input, problems);
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_NE(problems.list()[0].message.find("\"cocaine\""), std::string::npos);
}

TEST(ValidateAssessment, CountsRoundsWithinAWorkshopAndAnAssessorOnceInACell) {
  AssessmentCase input = valid_case();
  std::vector<Judgement>& rows = input.assessment.judgements;
  rows.push_back({1, "A2", "heroin", "extent", {.best = 1}, "", {4}, "w1.4"});
  rows.push_back({3, "A2", "heroin", "extent", {.best = 1}, "", {5}, "w1.4"});
  rows.push_back({1, "A2", "heroin", "extent", {.best = 1}, "", {6}, "w2.1"});
  rows.push_back({1, "A2", "cocaine", "extent", {.best = 1}, "", {7}, "workshop"});
  std::erase_if(rows, [](const Judgement& row) { return row.assessor == "A2" && row.workshop.empty(); });
  Problems problems;
  validate_assessment(input, problems);
  std::vector<std::string> found;
  for (const Problem& problem : problems.list()) found.push_back(to_string(problem));
  EXPECT_EQ(found, (std::vector<std::string>{
                       "judgements.csv, row 7 (workshop): \"workshop\" is no exercise of a workshop; one "
                       "reads \"w1.3\": the third of workshop w1.",
                       "judgements.csv (round): There is a round 3 but no round 2 of \"w1.4\".",
                       "judgements.csv, row 6 (workshop): \"A2\" judges \"heroin\" × \"extent\" in "
                       "\"w1.4\" and in \"w2.1\", and would count twice."}));
}

TEST(ValidateAssessment, OnlyWarnsWhenThereIsNoDataAtAll) {
  AssessmentCase input = valid_case();
  input.assessment.scores.clear();
  input.assessment.judgements.clear();
  Problems problems;
  validate_assessment(input, problems);
  EXPECT_FALSE(problems.has_errors());
  EXPECT_NE(to_string(problems.list().back()).find("no danger can be computed"), std::string::npos);
}

TEST(ValidateAssessment, TakesOpenItemsFromTheData) {
  AssessmentCase input = valid_case();
  input.methodology.items = ItemsMode::open;
  input.assessment.scores = {{"RS", "value", 3, {2}}, {"ME", "value", 3, {3}}};
  input.assessment.item_names = {{"RS", english("Serbia")}};
  Problems problems;
  validate_assessment(input, problems);
  EXPECT_TRUE(problems.list().empty());
  input.assessment.influence[0].item = "MK";
  validate_assessment(input, problems);
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(to_string(problems.list()[0]),
            "influence.csv, row 2 (item): No score, judgement or series names an item \"MK\".");
}

TEST(ValidateAssessment, FindsDefectsOfEvidenceDecisionsAndCitations) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.evidence[0].items = {"x"}; },
       "evidence.csv, row 2 (items): There is no crime area or form \"x\"."},
      {[](AssessmentCase& c) { c.assessment.evidence[0].indicators = {"exten"}; },
       "evidence.csv, row 2 (indicators): There is no indicator \"exten\"; did you mean \"extent\"?"},
      {[](AssessmentCase& c) { c.assessment.evidence[0].source = ""; },
       "evidence.csv, row 2 (source): The evidence states no source."},
      {[](AssessmentCase& c) { c.assessment.evidence[0].text = ""; },
       "evidence.csv, row 2 (text): The evidence has no text."},
      {[](AssessmentCase& c) { c.assessment.evidence[0].scheme = "4x5"; },
       "evidence.csv, row 2 (scheme): There is no grading scheme \"4x5\"; did you mean \"4x4\"?"},
      {[](AssessmentCase& c) { c.assessment.evidence[0].scheme = ""; },
       "evidence.csv, row 2 (scheme): The grade \"B2\" stands without its scheme."},
      {[](AssessmentCase& c) { c.assessment.evidence[0].grade = ""; },
       "evidence.csv, row 2 (grade): The scheme \"4x4\" stands without a grade."},
      {[](AssessmentCase& c) { c.assessment.evidence[0].grade = "C1"; },
       "evidence.csv, row 2 (grade): \"C1\" is no grade of the scheme \"4x4\" (reliability A, B; information "
       "1, 2)."},
      {[](AssessmentCase& c) { c.assessment.decisions[0].decision = "prority"; },
       "decisions.csv, row 2 (decision): \"prority\" is no decision (priority, not_priority); did you mean "
       "\"priority\"?"},
      {[](AssessmentCase& c) { c.assessment.decisions[0].reason = ""; },
       "decisions.csv, row 2 (reason): The decision states no reason."},
      {[](AssessmentCase& c) { c.assessment.decisions[0].date = "soon"; },
       "decisions.csv, row 2 (date): \"soon\" is no day of the calendar written like 2015-10-01."},
      {[](AssessmentCase& c) { c.assessment.decisions[0].item = "drugs"; },
       "decisions.csv, row 2 (item): \"drugs\" is a crime area; name one of its forms: heroin, cocaine."},
      {[](AssessmentCase& c) { c.assessment.narrative[0].bytes = "One.\n\nTwo [@E1; @E7]."; },
       "narrative/01.md, row 3: There is no evidence \"E7\"; did you mean \"E1\"?"},
  });
}

TEST(ValidateAssessment, FindsAllDefectsAtOnce) {
  AssessmentCase input = valid_case();
  input.assessment.judgements[0].assessor = "nobody";
  input.assessment.judgements[0].answer.best = 9;
  input.assessment.evidence[0].grade = "Z9";
  Problems problems;
  validate_assessment(input, problems);
  EXPECT_GE(problems.list().size(), 4u);
}

}  // namespace
}  // namespace socta
