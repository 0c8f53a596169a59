#include "domain/validate_assessment.h"

#include <gtest/gtest.h>

#include <functional>

namespace socta {
namespace {

Period period(const char* text) { return *parse_period(text); }

Text english(const char* text) { return {{{"en", text}}}; }

Methodology small_methodology() {
  Methodology methodology;
  methodology.code = "small";
  methodology.version = "1.0";
  methodology.crime_nodes = {{.code = "drugs"},
                             {.code = "heroin", .parent = "drugs"},
                             {.code = "cocaine", .parent = "drugs"},
                             {.code = "robbery"}};
  methodology.groups = {{.code = "scope"}};
  methodology.indicators = {{.code = "extent", .group = "scope"}, {.code = "value", .group = "scope"}};
  methodology.environment.categories = {{.code = "political"}};
  methodology.domains = {{.code = "health"}};
  methodology.stakeholders = {{.code = "state"}};
  methodology.grading_schemes = {{.code = "4x4",
                                  .reliability = {{.code = "A"}, {.code = "B"}},
                                  .information = {{.code = "1"}, {.code = "2"}}}};
  methodology.group_scheme.criteria = {{.code = "two_persons"}};
  methodology.group_scheme.attributes = {{.code = "violence"}};
  methodology.group_scheme.levels = {{.code = "low"}, {.code = "high"}};
  return methodology;
}

/// Every table has rows 2 and, where there is a second one, 3.
AssessmentCase valid_case() {
  Assessment a;
  a.title = english("Test");
  a.reference = {period("2013"), period("2015-Q1")};
  a.horizon = period("2019");
  a.languages = {"en", "sr"};
  a.methodology_code = "small";
  a.methodology_version = "1.0";
  a.timetable = {{"draft", english("Draft"), "2015-10-01"}};
  a.scenarios = {{"open_route", english("Open"), {{"F1", true}, {"F2", false}}}};
  a.organisations = {{.code = "mup", .kind = "ministry", .areas = {"drugs"}, .row = {2}}};
  a.assessors = {{"A1", "mup", {2}}, {"A2", "mup", {3}}};
  a.judgements = {{1, "A1", "heroin", "extent", {.low = 1, .best = 2, .high = 3, .confidence = 80}, "", {2}},
                  {1, "A2", "cocaine", "extent", {.best = 2}, "", {3}}};
  a.scores = {{"robbery", "value", 3, {2}}};
  a.evidence = {{.code = "E1",
                 .items = {"heroin"},
                 .indicators = {"extent"},
                 .source = "Report",
                 .scheme = "4x4",
                 .grade = "B2",
                 .text = "T",
                 .row = {2}}};
  a.factors = {{.code = "F1",
                .category = "political",
                .statement = english("S"),
                .probability = {.best = 50},
                .evidence = {"E1"},
                .row = {2}},
               {.code = "F2", .category = "political", .statement = english("S"), .row = {3}}};
  a.factor_judgements = {{1, "A1", "F2", "", {.best = 40}, "", {2}}};
  a.factor_effects = {{"F1", "heroin", "scope", 2, "A1", {2}}, {"F1", "*", "*", -3, "", {3}}};
  a.cross_impacts = {{CrossImpactKind::conditional, {"F2", true}, {{"F1", true}}, 60, {2}},
                     {CrossImpactKind::balance, {"F1", true}, {{"F2", false}}, -3, {3}}};
  a.influence = {{1, "A1", "heroin", "health", {.best = 4}, "", {2}}};
  a.incidence = {{1, "A1", "heroin", "state", {.best = -3}, "", {2}}};
  a.groups = {{.code = "G1", .items = {"heroin"}, .row = {2}}, {.code = "G2", .row = {3}}};
  a.group_scores = {{"G1", "two_persons", "yes", {"E1"}, {2}}, {"G1", "violence", "high", {}, {3}}};
  a.group_links = {{"G1", "G2", "supply", {"E1"}, {2}}};
  a.decisions = {{"heroin", "priority", "Because", "Council", "2015-12-01", {2}}};
  a.narrative = {{"narrative/01.md", "Heroin [@E1]."}};
  a.series = {{.code = "population", .source = {.publisher = "P"}},
              {.code = "seizures",
               .source = {.publisher = "P"},
               .scheme = "4x4",
               .grade = "A1",
               .denominator = "population",
               .seasonal_shares = {{"Q1", 0.25}, {"Q2", 0.25}},
               .feeds = {{.item = "heroin", .indicator = "value"}}}};
  return {small_methodology(), a};
}

TEST(ValidateAssessment, FindsNothingInAValidOne) {
  Problems problems;
  validate_assessment(valid_case(), problems);
  for (const Problem& problem : problems.list()) ADD_FAILURE() << to_string(problem);
}

struct Defect {
  std::function<void(AssessmentCase&)> make;
  const char* expected;  ///< the first problem, whole
};

void expect_found(const std::vector<Defect>& defects) {
  for (const Defect& defect : defects) {
    AssessmentCase input = valid_case();
    defect.make(input);
    Problems problems;
    validate_assessment(input, problems);
    ASSERT_FALSE(problems.list().empty()) << "not found: " << defect.expected;
    EXPECT_EQ(to_string(problems.list().front()), defect.expected);
  }
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

TEST(ValidateAssessment, FindsDefectsOfFactors) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.factors[0].category = "politics"; },
       "factors.csv, row 2 (category): There is no category of the environment \"politics\"; did you mean "
       "\"political\"?"},
      {[](AssessmentCase& c) { c.assessment.factors[0].probability.best = 101; },
       "factors.csv, row 2 (best): 101 is not on the scale from 0 to 100."},
      {[](AssessmentCase& c) { c.assessment.factors[0].evidence = {"E9"}; },
       "factors.csv, row 2 (evidence): There is no evidence \"E9\"; did you mean \"E1\"?"},
      {[](AssessmentCase& c) { c.assessment.factors[0].statement = {}; },
       "factors.csv, row 2 (statement_en): The factor has no statement."},
      {[](AssessmentCase& c) { c.assessment.factor_judgements.clear(); },
       "factors.csv, row 3 (best): The factor \"F2\" has no probability: state one here, or let it be judged "
       "in "
       "factor_judgements.csv."},
      {[](AssessmentCase& c) { c.assessment.factor_effects[0].group = "scop"; },
       "factor_effects.csv, row 2 (group): There is no indicator group \"scop\"; did you mean \"scope\"?"},
      {[](AssessmentCase& c) { c.assessment.factor_effects[0].effect = 3.5; },
       "factor_effects.csv, row 2 (effect): 3.5 is not between −3 and 3."},
      {[](AssessmentCase& c) { c.assessment.factor_effects[0].assessor = "A9"; },
       "factor_effects.csv, row 2 (assessor): There is no assessor \"A9\"; did you mean \"A1\"?"},
      {[](AssessmentCase& c) { c.assessment.factor_effects.push_back(c.assessment.factor_effects[0]); },
       "factor_effects.csv, row 2 (factor): The effect of \"F1\" on \"heroin\" × \"scope\" stands here and "
       "in row 2."},
  });
}

TEST(ValidateAssessment, FindsDefectsOfCrossImpacts) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.cross_impacts[0].on.factor = "F0"; },
       "cross_impacts.csv, row 2 (on): There is no factor \"F0\"; did you mean \"F1\"?"},
      {[](AssessmentCase& c) { c.assessment.cross_impacts[0].given.clear(); },
       "cross_impacts.csv, row 2 (given): The cross-impact states no given factor."},
      {[](AssessmentCase& c) {
         c.assessment.cross_impacts[0].given.push_back({"F1", false});
       },
       "cross_impacts.csv, row 2 (given): The factor \"F1\" is given twice."},
      {[](AssessmentCase& c) {
         c.assessment.cross_impacts[0].given = {{"F2", true}};
       },
       "cross_impacts.csv, row 2 (given): The factor \"F2\" is given for itself."},
      {[](AssessmentCase& c) { c.assessment.cross_impacts[0].value = -1; },
       "cross_impacts.csv, row 2 (value): The probability -1 is not between 0 and 100 percent."},
      {[](AssessmentCase& c) { c.assessment.cross_impacts[1].value = 4; },
       "cross_impacts.csv, row 3 (value): The impact 4 is not between −3 and 3."},
      {[](AssessmentCase& c) {
         c.assessment.cross_impacts[1] = {CrossImpactKind::conditional, {"F1", true}, {{"F2", true}}, 5, {3}};
       },
       "cross_impacts.csv (given): The conditional probabilities go in a circle: F1 → F2 → F1."},
      {[](AssessmentCase& c) { c.assessment.cross_impacts.push_back(c.assessment.cross_impacts[0]); },
       "cross_impacts.csv, row 2 (on): The cross-impact on \"F2=yes\" given \"F1=yes\" stands here and in "
       "row 2."},
  });
}

TEST(ValidateAssessment, FindsDefectsOfCrimeGroups) {
  expect_found({
      {[](AssessmentCase& c) { c.assessment.groups[1].code = "G1"; },
       "groups.csv, row 3 (code): The code \"G1\" stands here and in row 2."},
      {[](AssessmentCase& c) { c.assessment.groups[0].items = {"heroine"}; },
       "groups.csv, row 2 (items): There is no crime area or form \"heroine\"; did you mean \"heroin\"?"},
      {[](AssessmentCase& c) { c.assessment.group_scores[0].group = "G7"; },
       "group_scores.csv, row 2 (group): There is no group \"G7\"; did you mean \"G1\"?"},
      {[](AssessmentCase& c) { c.assessment.group_scores[0].attribute = "violance"; },
       "group_scores.csv, row 2 (attribute): There is no criterion or attribute \"violance\"; did you mean "
       "\"violence\"?"},
      {[](AssessmentCase& c) { c.assessment.group_scores[0].level = "high"; },
       "group_scores.csv, row 2 (level): There is no level of a criterion \"high\". There are: yes, no, "
       "unknown."},
      {[](AssessmentCase& c) { c.assessment.group_scores[1].level = "yes"; },
       "group_scores.csv, row 3 (level): There is no level of an attribute \"yes\". There are: low, high, "
       "unknown."},
      {[](AssessmentCase& c) { c.assessment.group_links[0].to = "G1"; },
       "group_links.csv, row 2 (to): The group \"G1\" is linked to itself."},
      {[](AssessmentCase& c) { c.assessment.group_links[0].evidence = {"E3"}; },
       "group_links.csv, row 2 (evidence): There is no evidence \"E3\"; did you mean \"E1\"?"},
  });
}

TEST(ValidateAssessment, FindsDefectsOfSeries) {
  expect_found({
      {[](AssessmentCase& c) {
         c.assessment.series[1].code = "population";
         c.assessment.series[1].denominator = "";
       },
       "statistics.toml (series[population].code): The code \"population\" stands here twice."},
      {[](AssessmentCase& c) { c.assessment.series[1].denominator = "popultion"; },
       "statistics.toml (series[seizures].denominator): There is no series \"popultion\"; did you mean "
       "\"population\"?"},
      {[](AssessmentCase& c) { c.assessment.series[0].denominator = "seizures"; },
       "statistics.toml (series[population].denominator): The denominators go in a circle: population → "
       "seizures → "
       "population."},
      {[](AssessmentCase& c) { c.assessment.series[1].per = 0; },
       "statistics.toml (series[seizures].per): 0 (per) of the series \"seizures\" is not above zero."},
      {[](AssessmentCase& c) { c.assessment.series[1].grade = "A9"; },
       "statistics.toml (series[seizures].grade): In the series \"seizures\": \"A9\" is no grade of the "
       "scheme \"4x4\" "
       "(reliability A, B; information 1, 2)."},
      {[](AssessmentCase& c) { c.assessment.series[1].source.publisher = ""; },
       "statistics.toml (series[seizures].source): The source of the series \"seizures\" names no "
       "publisher."},
      {[](AssessmentCase& c) { c.assessment.series[1].feeds[0].item = "drugs"; },
       "statistics.toml (series[seizures].feed[1].item): A feed of the series \"seizures\": \"drugs\" is a "
       "crime area; "
       "name one of "
       "its forms: heroin, cocaine."},
      {[](AssessmentCase& c) { c.assessment.series[1].feeds[0].indicator = "valu"; },
       "statistics.toml (series[seizures].feed[1].indicator): A feed of the series \"seizures\": There is no "
       "indicator "
       "\"valu\"; did "
       "you mean \"value\"?"},
      {[](AssessmentCase& c) { c.assessment.series[1].feeds[0].weight = 0; },
       "statistics.toml (series[seizures].feed[1].weight): The weight 0 of a feed of the series \"seizures\" "
       "is not above "
       "zero."},
      {[](AssessmentCase& c) {
         c.assessment.series[1].feeds[0].normaliser = {
             .kind = NormaliserKind::goalposts, .low = 2, .high = 1};
       },
       "statistics.toml (series[seizures].feed[1].normaliser.low): A feed of the series \"seizures\": The "
       "low end 2 "
       "must lie below the high end 1."},
      {[](AssessmentCase& c) { c.assessment.series[1].feeds.push_back(c.assessment.series[1].feeds[0]); },
       "statistics.toml (series[seizures].feed[2]): The feed of the series \"seizures\" into \"heroin\" × "
       "\"value\" "
       "stands here "
       "twice."},
      {[](AssessmentCase& c) {
         c.assessment.series[1].seasonal_shares = {{"Q5", 0.2}};
       },
       "statistics.toml (series[seizures].seasonal_shares): \"Q5\" is no part of a year; write Q1 – Q4, H1, "
       "H2, or 01 "
       "– 12 for "
       "months."},
      {[](AssessmentCase& c) {
         c.assessment.series[1].seasonal_shares = {{"Q1", 0.2}, {"H1", 0.2}};
       },
       "statistics.toml (series[seizures].seasonal_shares): The seasonal shares of the series \"seizures\" "
       "mix parts "
       "of different "
       "length."},
      {[](AssessmentCase& c) {
         c.assessment.series[1].seasonal_shares = {{"H1", 0.2}, {"H2", 0.2}};
       },
       "statistics.toml (series[seizures].seasonal_shares): The seasonal shares of the series \"seizures\" "
       "add up to "
       "0.4, not to "
       "1."},
      {[](AssessmentCase& c) {
         c.assessment.series[1].seasonal_shares = {{"Q1", 0}};
       },
       "statistics.toml (series[seizures].seasonal_shares): The share 0 of Q1 is not between 0 and 1."},
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
