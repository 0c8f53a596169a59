#include <gtest/gtest.h>

#include "domain/validation_fixture.h"

namespace socta {
namespace {

TEST(ValidateFactorsGroupsAndSeries, FindsDefectsOfFactors) {
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

TEST(ValidateFactorsGroupsAndSeries, FindsDefectsOfCrossImpacts) {
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

TEST(ValidateFactorsGroupsAndSeries, FindsDefectsOfCrimeGroups) {
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

TEST(ValidateFactorsGroupsAndSeries, FindsDefectsOfSeries) {
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

}  // namespace
}  // namespace socta
