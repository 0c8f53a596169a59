#include "domain/validate_methodology.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace socta {
namespace {

Text text(const char* words) { return Text{{{"en", words}}}; }

Methodology valid() {
  Methodology m{"example", "1.0", text("Example")};
  m.languages = {"en"};
  m.crime_nodes = {{"area", "", text("Area")}, {"form", "area", text("Form")}, {"other", "", text("Other")}};
  m.groups = {{"scope", text("Scope")}, {"damages", text("Damages")}};
  m.indicators = {{"extent", "scope", text("Extent")},
                  {"spread", "scope", text("Spread")},
                  {"money", "damages", text("Money")}};
  for (Indicator& indicator : m.indicators) indicator.scale.code = "five";
  m.classes = {{"low", text("low"), 0}, {"high", text("high"), 50}};
  m.grading_schemes = {{"4x4", text("4×4"), {{"A"}, {"X"}}, {{"1"}, {"2"}}}};
  m.yardsticks = {{"words", text("Words"), {{"no", text("no"), 0, 50}, {"yes", text("yes"), 50, 100}}}};
  m.group_scheme.criteria = {{"size", text("Size"), true}, {"time", text("Time")}};
  m.group_scheme.criteria_needed = 1;
  m.group_scheme.attributes = {{"violence", text("Violence")}};
  m.group_scheme.levels = {{"low", text("Low"), 1}, {"high", text("High"), 4}};
  return m;
}

std::vector<Problem> problems_of(const Methodology& methodology) {
  Problems problems;
  validate_methodology(methodology, problems);
  return problems.list();
}

struct Wrong {
  const char* field;
  std::function<void(Methodology&)> change;
};

// Each change is wrong in one field only, so that a validation that misses it, or reports more, is seen.
void expect_refused(const std::vector<Wrong>& table) {
  for (const Wrong& wrong : table) {
    Methodology methodology = valid();
    wrong.change(methodology);
    const std::vector<Problem> problems = problems_of(methodology);
    ASSERT_EQ(problems.size(), 1u) << wrong.field << (problems.empty() ? "" : ": " + problems[0].message);
    EXPECT_EQ(problems[0].where.field, wrong.field) << problems[0].message;
  }
}

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(ValidateMethodology, AcceptsAValidOne) { EXPECT_TRUE(problems_of(valid()).empty()); }

TEST(ValidateMethodology, AcceptsOneOfGroupsOnly) {
  Methodology m = valid();
  m.crime_nodes.clear();
  m.groups.clear();
  m.indicators.clear();
  m.classes.clear();
  EXPECT_TRUE(problems_of(m).empty());
}

TEST(ValidateMethodology, AcceptsOpenItemsWithoutCrimes) {
  Methodology m = valid();
  m.crime_nodes.clear();
  m.items = ItemsMode::open;
  EXPECT_TRUE(problems_of(m).empty());
}

TEST(ValidateMethodology, RefusesWrongIdentityAndPurpose) {
  expect_refused({
      {"methodology.code", [](Methodology& m) { m.code = "Small Example"; }},
      {"methodology.version", [](Methodology& m) { m.version = ""; }},
      {"methodology.title", [](Methodology& m) { m.title = {}; }},
      {"methodology.languages", [](Methodology& m) { m.languages = {}; }},
      {"methodology.languages",
       [](Methodology& m) {
         m.languages = {"en", "en"};
       }},
      {"methodology.languages", [](Methodology& m) { m.languages = {"english"}; }},
      {"crime", [](Methodology& m) { m.crime_nodes.clear(); }},
      {"class", [](Methodology& m) { m.classes.clear(); }},
      {"methodology",
       [](Methodology& m) {
         m.indicators.clear();
         m.groups.clear();
         m.group_scheme = {};
       }},
  });
}

TEST(ValidateMethodology, RefusesAWrongTaxonomy) {
  expect_refused({
      {"crime[2].parent", [](Methodology& m) { m.crime_nodes[1].parent = "nowhere"; }},
      {"crime[1].parent", [](Methodology& m) { m.crime_nodes[0].parent = "area"; }},
      {"crime[1].parent", [](Methodology& m) { m.crime_nodes[0].parent = "form"; }},
      {"crime[3].code", [](Methodology& m) { m.crime_nodes[2].code = "form"; }},
      {"crime[3].code", [](Methodology& m) { m.crime_nodes[2].code = "ж"; }},
      {"crime[3].name", [](Methodology& m) { m.crime_nodes[2].name = {}; }},
  });
}

TEST(ValidateMethodology, ReportsEachCircleOnceAndInLinearTime) {
  Methodology m = valid();
  m.crime_nodes.clear();
  constexpr std::size_t kNodes = 200000;
  for (std::size_t i = 0; i < kNodes; ++i)
    m.crime_nodes.push_back({"n" + std::to_string(i), "n" + std::to_string((i + 1) % kNodes), text("Node")});
  const std::vector<Problem> problems = problems_of(m);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].message.find("circle: \"n0\" → \"n1\""), std::string::npos) << problems[0].message;
}

TEST(ValidateMethodology, RefusesWrongGroupsAndIndicators) {
  expect_refused({
      {"group[2].code",
       [](Methodology& m) {
         m.groups[1].code = "scope";
         m.indicators[2].group = "scope";
       }},
      {"group[3]",
       [](Methodology& m) {
         m.groups.push_back({"empty", text("Empty")});
       }},
      {"group[1].weight",
       [](Methodology& m) {
         m.groups[0].weight = -1;
         m.groups[1].weight = 5;
       }},
      {"group[1].name", [](Methodology& m) { m.groups[0].name = {}; }},
      {"group",
       [](Methodology& m) {
         m.groups[0].weight = 0;
         m.groups[1].weight = 0;
       }},
      {"group",
       [](Methodology& m) {
         m.groups[0].axis = Axis::context;
         m.groups[1].weight = 0;
       }},
      {"group[1]", [](Methodology& m) { m.indicators[0].weight = m.indicators[1].weight = 0; }},
      {"indicator[1].weight", [](Methodology& m) { m.indicators[0].weight = -0.5; }},
      {"indicator[1].group", [](Methodology& m) { m.indicators[0].group = "nowhere"; }},
      {"indicator[2].code", [](Methodology& m) { m.indicators[1].code = "extent"; }},
      {"indicator[2].scale", [](Methodology& m) { m.indicators[1].scale.high = 10; }},
      {"display.score",
       [](Methodology& m) {
         m.display.score = ScoreDisplay::native;
         m.indicators[1].scale.code = "ten";
         m.indicators[1].scale.high = 10;
       }},
  });
}

TEST(ValidateMethodology, RefusesWrongScales) {
  const auto with_scale = [](const std::function<void(Scale&)>& change) {
    return [change](Methodology& m) {
      for (Indicator& indicator : m.indicators) change(indicator.scale);
    };
  };
  expect_refused({
      {"scale[five].low", with_scale([](Scale& s) { s.low = s.high; })},
      {"scale[five].high", with_scale([](Scale& s) { s.high = kInfinity; })},
      {"scale[five].points[2].value", with_scale([](Scale& s) {
         s.points = {{1}, {1}};
       })},
      {"scale[five].points[1].value", with_scale([](Scale& s) { s.points = {{5}}; })},
      {"scale[five].points", with_scale([](Scale& s) {
         s.kind = ScaleKind::numeric;
         s.points = {{1}};
       })},
      {"scale[five].normaliser", with_scale([](Scale& s) { s.normaliser = Normaliser(); })},
      {"scale[five].normaliser.low", with_scale([](Scale& s) {
         s.kind = ScaleKind::numeric;
         s.normaliser = Normaliser{NormaliserKind::goalposts, 0, 1, GoalpostCurve::logarithmic};
       })},
      {"indicator[1].scale", with_scale([](Scale& s) { s.code = "Five"; })},
  });
}

TEST(ValidateMethodology, RefusesWrongAggregations) {
  const auto danger = [](const Aggregation& aggregation) {
    return [aggregation](Methodology& m) { m.aggregation = aggregation; };
  };
  expect_refused({
      {"aggregation.owa_weights", danger({AggregationKind::owa, 1, {1}})},
      {"aggregation.owa_weights", danger({AggregationKind::owa, 1, {0, 0}})},
      {"aggregation.owa_weights[1]", danger({AggregationKind::owa, 1, {-1, 2}})},
      {"aggregation.owa_weights", danger({AggregationKind::maximum, 1, {1, 1}})},
      {"aggregation.power", danger({AggregationKind::arithmetic, 2})},
      {"aggregation.power", danger({AggregationKind::power, kNan})},
      {"aggregation", danger({AggregationKind::veto})},
      {"aggregation.veto", danger({AggregationKind::minimum, 1, {}, {{"scope", 0.5, 0.5}}})},
      {"aggregation.veto[1].code", danger({AggregationKind::veto, 1, {}, {{"extent", 0.5, 0.5}}})},
      {"aggregation.veto[1]", danger({AggregationKind::veto, 1, {}, {{"scope", 0.5}}})},
      {"aggregation.veto[1].floor", danger({AggregationKind::veto, 1, {}, {{"scope", 0.5, 0.9, 0.1}}})},
      {"aggregation.veto[1].cap", danger({AggregationKind::veto, 1, {}, {{"scope", 0.5, {}, 1.5}}})},
      {"group[1].aggregation.owa_weights",
       [](Methodology& m) {
         m.groups[0].aggregation = {AggregationKind::owa, 1, {1, 2, 3}};
       }},
      {"group[1].aggregation.veto[1].code",
       [](Methodology& m) {
         m.groups[0].aggregation = {AggregationKind::veto, 1, {}, {{"money", 1, 1}}};
       }},
      {"uncertainty.aggregation_alternatives[2].owa_weights",
       [](Methodology& m) {
         m.uncertainty.aggregation_alternatives = {{}, {AggregationKind::owa, 1, {1}}};
       }},
  });
}

TEST(ValidateMethodology, RefusesWrongClassesAndRules) {
  expect_refused({
      {"class[1].from", [](Methodology& m) { m.classes[0].from = 10; }},
      {"class[2].from", [](Methodology& m) { m.classes[1].from = 0; }},
      {"class[2].from", [](Methodology& m) { m.classes[1].from = 101; }},
      {"class[2].code", [](Methodology& m) { m.classes[1].code = "low"; }},
      {"display.decimals", [](Methodology& m) { m.display.decimals = 7; }},
      {"judgement.credible_level", [](Methodology& m) { m.judgement.credible_level = 0; }},
      {"judgement.default_confidence", [](Methodology& m) { m.judgement.default_confidence = 101; }},
      {"judgement.default_spread", [](Methodology& m) { m.judgement.default_spread = kNan; }},
      {"judgement.consensus_within", [](Methodology& m) { m.judgement.consensus_within = -1; }},
      {"environment.step", [](Methodology& m) { m.environment.step = 0; }},
      {"environment.effect_limit", [](Methodology& m) { m.environment.effect_limit = 0; }},
      {"environment.category[1].code", [](Methodology& m) { m.environment.categories = {{"A b"}}; }},
      {"influence.limit", [](Methodology& m) { m.influence_limit = 0; }},
      {"influence.domain[2].code",
       [](Methodology& m) {
         m.domains = {{"a"}, {"a"}};
       }},
      {"incidence.limit", [](Methodology& m) { m.incidence_limit = kInfinity; }},
      {"incidence.stakeholder[1].code", [](Methodology& m) { m.stakeholders = {{""}}; }},
      {"priority[1]", [](Methodology& m) { m.priority_clauses = {{}}; }},
      {"priority[1]",
       [](Methodology& m) {
         m.priority_clauses = {{{}, 3}};
       }},
      {"priority[1].class_at_least", [](Methodology& m) { m.priority_clauses = {{"awful"}}; }},
      {"priority[2].probability",
       [](Methodology& m) {
         m.priority_clauses = {{"high"}, {{}, 3, 1.5}};
       }},
  });
}

TEST(ValidateMethodology, RefusesWrongUncertainty) {
  using enum WeightUncertainty;
  expect_refused({
      {"uncertainty.indicator_weights", [](Methodology& m) { m.uncertainty.indicator_weights = simplex; }},
      {"uncertainty.concentration", [](Methodology& m) { m.uncertainty.concentration = 0; }},
      {"uncertainty.concentration", [](Methodology& m) { m.uncertainty.concentration = 0.05; }},
      {"uncertainty.concentration", [](Methodology& m) { m.uncertainty.concentration = 1e7; }},
      {"uncertainty.factor", [](Methodology& m) { m.uncertainty.factor = 1.1; }},
      {"uncertainty.draws", [](Methodology& m) { m.uncertainty.draws = 0; }},
      {"uncertainty.order",
       [](Methodology& m) {
         m.uncertainty.group_weights = simplex_ordered;
         m.uncertainty.order = {"scope"};
       }},
      {"uncertainty.order[2]",
       [](Methodology& m) {
         m.uncertainty.order = {"scope", "scope"};
       }},
      {"uncertainty.order[1]", [](Methodology& m) { m.uncertainty.order = {"extent"}; }},
      {"uncertainty.intervals",
       [](Methodology& m) {
         m.uncertainty.group_weights = simplex_intervals;
         m.uncertainty.intervals = {{"scope", 0, 0.3}, {"damages", 0, 0.6}};
       }},
      {"uncertainty.intervals",
       [](Methodology& m) {
         m.uncertainty.group_weights = simplex_intervals;
         m.uncertainty.intervals = {{"scope", 0.6, 1}, {"damages", 0.5, 1}};
       }},
      {"uncertainty.intervals[1].low",
       [](Methodology& m) {
         m.uncertainty.intervals = {{"scope", 0.6, 0.5}};
       }},
      {"uncertainty.normaliser_alternatives[1].thresholds[2]",
       [](Methodology& m) {
         m.uncertainty.normaliser_alternatives = {
             {NormaliserKind::piecewise, 0, 1, GoalpostCurve::linear, {{1, 0}, {1, 1}}}};
       }},
      {"uncertainty.normaliser_alternatives[1]",
       [](Methodology& m) {
         m.uncertainty.normaliser_alternatives = {{NormaliserKind::min_max, 3, 9}};
       }},
  });
}

TEST(ValidateMethodology, AcceptsIntervalsThatTouchOneInDecimals) {
  Methodology m = valid();
  m.uncertainty.group_weights = WeightUncertainty::simplex_intervals;
  m.uncertainty.intervals = {{"scope", 0.1, 0.3}, {"damages", 0.2, 0.7}};
  EXPECT_TRUE(problems_of(m).empty());
}

TEST(ValidateMethodology, RefusesWrongGradesAndWords) {
  expect_refused({
      {"grading_scheme[1].reliability", [](Methodology& m) { m.grading_schemes[0].reliability = {}; }},
      {"grading_scheme[1].information", [](Methodology& m) { m.grading_schemes[0].information = {}; }},
      {"grading_scheme[1].information[2].code",
       [](Methodology& m) { m.grading_schemes[0].information[1].code = "1"; }},
      {"grading_scheme[1].reliability[1].code",
       [](Methodology& m) { m.grading_schemes[0].reliability[0].code = "A-"; }},
      {"grading_scheme[1].reliability[1].spread_factor",
       [](Methodology& m) { m.grading_schemes[0].reliability[0].spread_factor = 0.5; }},
      {"yardstick[1].words", [](Methodology& m) { m.yardsticks[0].words = {}; }},
      {"yardstick[1].words[2].low", [](Methodology& m) { m.yardsticks[0].words[1].low = 49; }},
      {"yardstick[1].words[2].high", [](Methodology& m) { m.yardsticks[0].words[1].high = 101; }},
      {"yardstick[1].words[1].low", [](Methodology& m) { m.yardsticks[0].words[0].low = 50; }},
  });
}

TEST(ValidateMethodology, RefusesAWrongGroupScheme) {
  expect_refused({
      {"groups.criteria_needed", [](Methodology& m) { m.group_scheme.criteria_needed = 3; }},
      {"groups.criteria_needed", [](Methodology& m) { m.group_scheme.criteria[1].mandatory = true; }},
      {"groups.criterion[2].code", [](Methodology& m) { m.group_scheme.criteria[1].code = "size"; }},
      {"groups.attribute[1].code", [](Methodology& m) { m.group_scheme.attributes[0].code = "size"; }},
      {"groups.attribute", [](Methodology& m) { m.group_scheme.attributes[0].weight = 0; }},
      {"groups", [](Methodology& m) { m.group_scheme.levels = {}; }},
      {"groups.level[1].code", [](Methodology& m) { m.group_scheme.levels[0].code = "unknown"; }},
      {"groups.level[1].value", [](Methodology& m) { m.group_scheme.levels[0].value = kInfinity; }},
      {"groups.unknown_value", [](Methodology& m) { m.group_scheme.unknown_value = 5; }},
  });
}

TEST(ValidateMethodology, ReportsEverythingAtOnce) {
  Methodology m = valid();
  m.code = "";
  m.crime_nodes[0].parent = "form";
  m.indicators[0].weight = m.indicators[1].weight = 0;
  m.classes[1].from = 0;
  m.group_scheme.criteria_needed = 9;
  EXPECT_EQ(problems_of(m).size(), 5u);
}

}  // namespace
}  // namespace socta
