#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "domain/small_methodology.h"
#include "domain/validate_assessment.h"

namespace socta {

inline Period period(const char* text) { return *parse_period(text); }

inline Text english(const char* text) { return {{{"en", text}}}; }

/// Every table has rows 2 and, where there is a second one, 3.
inline AssessmentCase valid_case() {
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

struct Defect {
  std::function<void(AssessmentCase&)> make;
  const char* expected;  ///< the first problem, whole
};

inline void expect_found(const std::vector<Defect>& defects) {
  for (const Defect& defect : defects) {
    AssessmentCase input = valid_case();
    defect.make(input);
    Problems problems;
    validate_assessment(input, problems);
    ASSERT_FALSE(problems.list().empty()) << "not found: " << defect.expected;
    EXPECT_EQ(to_string(problems.list().front()), defect.expected);
  }
}

}  // namespace socta
