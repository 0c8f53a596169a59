#include "engine/group_assessment.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr double kRounding = 1e-12;  // a few operations on numbers near 1

/// Royal Canadian Mounted Police, Project Sleipnir, version 1, 2000: weight = reverse rank.
constexpr const char* kSleipnir[] = {
    "corruption",   "violence",   "infiltration", "expertise",       "sophistication",
    "subversion",   "strategy",   "discipline",   "insulation",      "intelligence_use",
    "enterprises",  "mobility",   "stability",    "scope",           "monopoly",
    "cohesiveness", "continuity", "links_groups", "links_extremists"};

AssessmentCase sleipnir(const std::vector<std::pair<std::string, std::string>>& levels) {
  AssessmentCase input;
  GroupScheme& scheme = input.methodology.group_scheme;
  double weight = 19;
  for (const char* attribute : kSleipnir) scheme.attributes.push_back({attribute, {}, weight--});
  scheme.levels = {{"nil", {}, 0}, {"low", {}, 1}, {"medium", {}, 2}, {"high", {}, 4}};
  scheme.unknown_value = 2;
  input.assessment.groups = {{"g1"}};
  for (const auto& [attribute, level] : levels)
    input.assessment.group_scores.push_back({"g1", attribute, level});
  return input;
}

AssessmentCase sleipnir_all(const std::string& level) {
  std::vector<std::pair<std::string, std::string>> levels;
  for (const char* attribute : kSleipnir) levels.emplace_back(attribute, level);
  return sleipnir(levels);
}

TEST(R3, SleipnirTotalsAreReproducedAndUnknownIsShown) {
  const struct {
    const char* level;
    double score, low, high, unknown_share;
  } table[] = {{"high", 760, 760, 760, 0},
               {"medium", 380, 380, 380, 0},
               {"low", 190, 190, 190, 0},
               {"nil", 0, 0, 0, 0},
               {"unknown", 380, 0, 760, 1}};
  for (const auto& row : table) {
    const GroupAssessment result = assess_groups(sleipnir_all(row.level)).front();
    EXPECT_EQ(result.score, row.score) << row.level;
    EXPECT_EQ(result.score_low, row.low);
    EXPECT_EQ(result.score_high, row.high);
    EXPECT_EQ(result.unknown_share, row.unknown_share);
    EXPECT_EQ(result.maximum, 760);
    EXPECT_FALSE(result.verdict) << "the scheme has no criteria";
  }
}

TEST(R3, SleipnirWorkedExampleAddsEachAttribute) {
  // The range's low end holds the known attributes alone, since nil is 0.
  const struct {
    const char* attribute;
    const char* level;
    double expected;
  } table[] = {{"monopoly", "high", 20}, {"intelligence_use", "medium", 20}, {"violence", "low", 18}};
  for (const auto& row : table)
    EXPECT_EQ(assess_groups(sleipnir({{row.attribute, row.level}})).front().score_low, row.expected);
  const GroupAssessment three =
      assess_groups(sleipnir({{"monopoly", "high"}, {"intelligence_use", "medium"}, {"violence", "low"}}))
          .front();
  EXPECT_EQ(three.score_low, 58);
  EXPECT_NEAR(three.unknown_share, (190.0 - 5 - 10 - 18) / 190, kRounding);
}

TEST(GroupScore, WithoutAnUnknownValueTheUnknownIsLeftOut) {
  AssessmentCase input = sleipnir({{"corruption", "high"}});
  input.methodology.group_scheme.unknown_value.reset();
  EXPECT_EQ(assess_groups(input).front().score, 76);
  input.assessment.group_scores.clear();
  EXPECT_FALSE(assess_groups(input).front().score) << "nothing is known";
}

/// Council of the European Union, 6204/2/97 ENFOPOL 35 REV 2; the first four are mandatory.
AssessmentCase eu_definition(const std::string& answers) {
  AssessmentCase input;
  GroupScheme& scheme = input.methodology.group_scheme;
  scheme.criteria_needed = 6;
  input.assessment.groups = {{"g1"}};
  for (std::size_t i = 0; i < 11; ++i) {
    const std::string code = "c" + std::to_string(i + 1);
    scheme.criteria.push_back({code, {}, i < 4});
    if (answers[i] == '.') continue;
    input.assessment.group_scores.push_back({"g1", code,
                                             answers[i] == 'y'   ? "yes"
                                             : answers[i] == 'n' ? "no"
                                                                 : "unknown"});
  }
  return input;
}

TEST(R10, TheEuDefinitionIsDecidedByBestAndWorstCase) {
  const struct {
    const char* answers;  // y, n, u: stated unknown, .: no row
    GroupVerdict expected;
  } table[] = {
      {"yyyyyynnnnn", GroupVerdict::is_group},       {"yyyyynnnnnn", GroupVerdict::is_not},
      {"nyyyyyyyyyy", GroupVerdict::is_not},         {"yyynyyyyyyy", GroupVerdict::is_not},
      {"yyyyyuuuuuu", GroupVerdict::cannot_be_told}, {"yyyyyynnnu.", GroupVerdict::is_group},
      {"yyyuyyyyyyy", GroupVerdict::cannot_be_told}, {"uyyyynnnnnn", GroupVerdict::is_not},
      {"...........", GroupVerdict::cannot_be_told}, {"yyyyynnnnn.", GroupVerdict::cannot_be_told},
      {"yyyyyyyyyyy", GroupVerdict::is_group},       {"nnnnnnnnnnn", GroupVerdict::is_not},
  };
  for (const auto& row : table) {
    const GroupAssessment result = assess_groups(eu_definition(row.answers)).front();
    EXPECT_EQ(result.verdict, row.expected) << row.answers;
    EXPECT_FALSE(result.score) << "there are no attributes";
  }
}

TEST(R10, TheVerdictIsTheOneOfEveryCompletion) {
  // Every completion of the unknown criteria is tried; the verdict stands when all of them agree.
  std::size_t tried = 0;
  for (std::size_t code = 0; code < 177147; code += 7) {  // 3^11 answers, every seventh
    std::string answers;
    for (std::size_t rest = code, i = 0; i < 11; ++i, rest /= 3) answers += "ynu"[rest % 3];
    bool can_be = false, can_fail = false;
    for (std::size_t mask = 0; mask < 2048; ++mask) {
      std::size_t met = 0, mandatory = 0;
      bool fits = true;
      for (std::size_t i = 0; i < 11; ++i) {
        const bool yes = (mask >> i & 1) != 0;
        fits = fits && (answers[i] == 'u' || (answers[i] == 'y') == yes);
        met += yes ? 1 : 0;
        mandatory += yes && i < 4 ? 1 : 0;
      }
      if (!fits) continue;
      (met >= 6 && mandatory == 4 ? can_be : can_fail) = true;
    }
    const GroupVerdict expected = can_be && can_fail ? GroupVerdict::cannot_be_told
                                  : can_be           ? GroupVerdict::is_group
                                                     : GroupVerdict::is_not;
    ASSERT_EQ(assess_groups(eu_definition(answers)).front().verdict, expected) << answers;
    if (++tried == 2000) break;
  }
}

}  // namespace
}  // namespace socta
