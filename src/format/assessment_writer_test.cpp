#include "format/assessment_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "format/assessment_fixture.h"

namespace socta {
namespace {

Assessment read_back(const Assessment& assessment) {
  return read_assessment_files(canonical_parts(assessment), {}, fixture_methodologies()).input.assessment;
}

const Assessment& fixture_assessment() {
  static const Assessment assessment =
      read_assessment_files(fixture_files(), {}, fixture_methodologies()).input.assessment;
  return assessment;
}

/// Fills what the fixture's files leave at its default.
Assessment rich_assessment() {
  Assessment a = fixture_assessment();
  a.area = "RS";
  a.area_name = {{{"en", "Serbia"}, {"sr", "Србија"}}};
  a.methodology_version = "1.0";
  a.notice = {{{"sr", "Оцене су измишљене; „све“."}}};
  a.empty_items = EmptyItems::show_unknown;
  a.languages = {"sr", "en", "sr-Latn"};
  a.map.code_property = "NUTS_ID";
  a.map.source = {{{"sr", "Границе"}}};
  a.timetable = {{"draft", {{{"sr", "Нацрт"}}}, "2015-10-01"}, {"end", {}, "2015-12-31"}};
  a.item_names = {{"heroin", {{{"mk", "хероин"}, {"en", "heroin"}}}}};
  a.evidence[1].area = "ME";
  a.evidence[1].period = "2013; 2014";
  a.evidence[1].indicators = {"extent", "value"};
  a.evidence[1].text = "two\nlines, \"quoted\"; ћирилица \r\n tail ";
  a.factors[0].probability = {10, 50, 90, 70};
  a.factors[0].source = "Own";
  a.factor_effects.push_back({"F2", "*", "scope", 0.5, "A1"});
  a.groups[1].handling = HandlingCode::restricted;
  a.groups[0].description = "Group, loose";
  a.group_links[0].evidence = {"E1", "E2"};
  a.decisions[0].decided_by = "Council";
  a.translations = {{"evidence", "E2", "text", "en", "two\nlines"},
                    {"decisions", "heroin", "decided_by", "sr-Latn", "Savet"}};
  a.decisions[0].date = "2015-12-01";
  Series& series = a.series[0];
  series.area = "RS";
  series.unit = {{{"en", "kg"}, {"sr", "кг"}}};
  series.source = {"Office",
                   {{{"en", "Seizures"}}},
                   {{{"en", "CC BY 4.0"}, {"sr", "CC BY 4.0"}}},
                   "2015-05-01",
                   {{{"en", "note \"q\""}}}};
  series.scheme = "4x4";
  series.grade = "A1";
  series.handling = HandlingCode::open;
  series.denominator = "population";
  series.per = 1000;
  series.seasonal_shares = {{"Q1", 0.2}, {"Q2", 0.3}};
  series.reading.decimal = "point";
  series.reading.separator = "comma";
  series.reading.encoding = "utf-8";
  series.feeds[0] = {"heroin",
                     "value",
                     Measure::slope,
                     {.kind = NormaliserKind::goalposts, .low = 0, .high = 7.5},
                     Direction::less_danger,
                     2};
  Series population = fixture_assessment().series[0];
  population.code = "population";
  population.feeds.clear();
  a.series.push_back(population);
  return a;
}

TEST(AssessmentWriter, WhatIsWrittenReadsBackEqualAndGivesTheSameBytes) {
  for (const Assessment& assessment : {fixture_assessment(), rich_assessment()}) {
    const Assessment again = read_back(assessment);
    EXPECT_TRUE(again == assessment);
    EXPECT_EQ(canonical_parts(again), canonical_parts(assessment));
  }
}

TEST(AssessmentWriter, WritesOnlyOptionalColumnsThatHaveAValue) {
  std::vector<StoredFile> parts = canonical_parts(fixture_assessment());
  EXPECT_EQ(bytes_of(parts, "group_links.csv"), "from,to,kind\nG1,G2,supply\n");
  EXPECT_EQ(bytes_of(parts, "scores.csv"), "item,indicator,value\nheroin,value,3\nrobbery,value,1\n");
  EXPECT_EQ(bytes_of(parts, "evidence.csv"),
            "code,items,source,scheme,grade,handling,text\nE1,heroin cocaine,Report,4x4,B2,public,Text\n"
            "E2,,Report,,,,T\n");
  EXPECT_EQ(
      bytes_of(parts, "factors.csv"),
      "code,category,statement_en,statement_sr,best,evidence\nF1,political,S,С,50,E1\nF2,political,,Т,20,\n");
}

TEST(AssessmentWriter, HashesWhatAFolderSaysNotHowItIsWritten) {
  std::vector<StoredFile> files = fixture_files();
  const auto hash = [&files] {
    return inputs_hash(read_assessment_files(files, {}, fixture_methodologies()).input.assessment);
  };
  const std::string before = hash();
  EXPECT_EQ(before.size(), 64u);
  bytes_of(files, "group_links.csv") = "kind;to;from\r\nsupply;G2;G1\r\n";
  EXPECT_EQ(hash(), before);
  bytes_of(files, "scores.csv") = "item,indicator,value\nheroin,value,2\nrobbery,value,1\n";
  EXPECT_NE(hash(), before);
}

TEST(AssessmentWriter, NormalisesEncodingsButLosesNoValue) {
  std::vector<StoredFile> files = fixture_files();
  bytes_of(files, "group_links.csv") = "kind;to;from\r\nsupply;G2;G1\r\n";
  const Assessment read = read_assessment_files(files, {}, fixture_methodologies()).input.assessment;
  std::vector<StoredFile> parts = canonical_parts(read);
  EXPECT_EQ(bytes_of(parts, "group_links.csv"), "from,to,kind\nG1,G2,supply\n");
  EXPECT_EQ(bytes_of(parts, "statistics/seizures.csv"), bytes_of(files, "statistics/seizures.csv"));
}

rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::element<std::string>("a", "Б", "\"", "\n", "\r\n", ",", ";", "\t", " ", "ž",
                                                   "=", "'", "\\", "#", "€");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& part : pieces) text += part;
                        return text;
                      });
}

rc::Gen<std::string> stated_text() {
  return rc::gen::map(any_text(), [](const std::string& text) { return "x" + text; });
}

rc::Gen<double> any_number(int low, int high) {
  return rc::gen::map(rc::gen::inRange(low * 1000, high * 1000 + 1), [](int n) { return n / 1000.0; });
}

Answer any_answer(int low, int high) {
  std::vector<double> parts = *rc::gen::container<std::vector<double>>(3, any_number(low, high));
  std::sort(parts.begin(), parts.end());
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return {};
    case 1:
      return {.best = parts[1]};
    case 2:
      return {parts[0], parts[1], parts[2]};
    default:
      return {parts[0], parts[1], parts[2], *any_number(50, 100)};
  }
}

HandlingCode any_handling() {
  return *rc::gen::element(HandlingCode::open, HandlingCode::consultation, HandlingCode::restricted);
}

Text any_texts() {
  Text text;
  for (const char* language : {"en", "sr", "mk"})
    if (*rc::gen::arbitrary<bool>()) text.by_language[language] = *stated_text();
  if (text.empty()) text.by_language["en"] = *stated_text();
  return text;
}

Assessment any_assessment() {
  Assessment a = fixture_assessment();
  a.title = any_texts();
  a.notice = any_texts();
  a.area = *any_text();
  a.handling_default = any_handling();
  for (Judgement& judgement : a.judgements)
    judgement = {1, "A1", judgement.item, "extent", any_answer(0, 4), *any_text()};
  a.judgements[0].answer = {.best = *any_number(0, 4)};
  a.judgements[1].answer = a.judgements[0].answer;
  a.scores[0].value = *any_number(0, 4);
  a.influence[0].answer = any_answer(0, 4);
  a.incidence[0].answer = any_answer(-3, 3);
  for (Evidence& evidence : a.evidence) {
    evidence.area = *any_text();
    evidence.period = *any_text();
    evidence.source = *stated_text();
    evidence.text = *stated_text();
    evidence.handling = any_handling();
  }
  for (Factor& factor : a.factors) {
    factor.statement = any_texts();
    factor.source = *any_text();
    factor.probability = {.best = *any_number(0, 100)};
  }
  for (CrimeGroup& group : a.groups) {
    group.description = *any_text();
    group.handling = any_handling();
  }
  a.organisations[0].name = *any_text();
  a.group_links[0].kind = *any_text();
  a.decisions[0].reason = *stated_text();
  a.translations = {{"decisions", a.decisions[0].item, "reason", "sr", *stated_text()}};
  a.series[0].name = any_texts();
  a.series[0].unit = any_texts();
  a.series[0].handling = any_handling();
  a.series[0].source.note = any_texts();
  a.narrative[0].bytes = *any_text();
  return a;
}

RC_GTEST_PROP(AssessmentWriter, RandomAssessmentsReadBackEqual, ()) {
  const Assessment assessment = any_assessment();
  const Assessment again = read_back(assessment);
  RC_ASSERT(again == assessment);
  RC_ASSERT(canonical_parts(again) == canonical_parts(assessment));
}

TEST(AssessmentWriter, AMapIsKeptByteForByte) {
  Assessment assessment = fixture_assessment();
  assessment.map.bytes =
      "{ \"type\": \"FeatureCollection\",\r\n \"features\": [{\"type\":\"Feature\",\"id\":\"RS\","
      "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[20,44],[21,44],[21,45],[20,44]]]}}]}";
  assessment.map.shapes = {{"RS", {{{20, 44}, {21, 44}, {21, 45}, {20, 44}}}}};
  assessment.map.source = {{{"en", "Boundaries"}, {"sr", "Границе"}}};
  EXPECT_EQ(read_back(assessment), assessment);
}

}  // namespace
}  // namespace socta
