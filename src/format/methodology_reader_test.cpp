#include "format/methodology_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "domain/error.h"

namespace socta {
namespace {

const std::string kSmall = R"(format = "opensocta-methodology"
version = 1
[methodology]
code = "small"
version = "1.0"
title = "Small"
[[crime]]
code = "fuel"
name = { en = "Fuel", sr = "Гориво" }
[[scale]]
code = "five"
points = [{ value = 0 }, { value = 4, label = "much", anchor = "seen daily" }]
[[group]]
code = "scope"
name = "Scope"
[[indicator]]
code = "extent"
group = "scope"
name = "Extent"
scale = "five"
[[class]]
code = "low"
name = "low"
from = 0
)";

std::vector<Problem> problems_of(const std::string& text) {
  try {
    read_methodology(text, "m.toml");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::invalid);
    return error.problems();
  }
  return {};
}

std::string listed(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) text += to_string(problem) + "\n";
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(MethodologyReader, FillsInTheDefaultsOfTheDocument) {
  const Methodology m = read_methodology(kSmall, "m.toml");
  EXPECT_EQ(m.languages, std::vector<std::string>{"en"});
  EXPECT_EQ(m.crime_nodes[0].name.in("sr"), "Гориво");
  EXPECT_EQ(m.indicators[0].source, "own");
  EXPECT_EQ(m.indicators[0].weight, 1);
  EXPECT_EQ(m.indicators[0].scale.high, 4);
  EXPECT_EQ(m.indicators[0].scale.points[1].anchor.in("en"), "seen daily");
  EXPECT_EQ(m.judgement, JudgementRules());
  EXPECT_EQ(m.uncertainty, UncertaintyRules());
  EXPECT_EQ(m.environment, EnvironmentRules());
  EXPECT_FALSE(m.groups[0].weight);
}

TEST(MethodologyReader, TakesPlainStringsInTheFirstLanguage) {
  const Methodology m = read_methodology(
      replaced(kSmall, "version = \"1.0\"", "version = \"1.0\"\nlanguages = [\"sr\", \"en\"]"), "m.toml");
  EXPECT_EQ(m.title.by_language.begin()->first, "sr");
}

TEST(MethodologyReader, LetsAnIndicatorOverrideItsScale) {
  const Methodology m = read_methodology(
      kSmall +
          "[[indicator]]\ncode = \"trust\"\ngroup = \"scope\"\nname = \"Trust\"\nscale = \"five\"\n"
          "direction = \"less_danger\"\nanchors = [\"none\", { en = \"all\", sr = \"сви\" }]\n",
      "m.toml");
  EXPECT_EQ(m.indicators[1].scale.direction, Direction::less_danger);
  EXPECT_EQ(m.indicators[1].scale.points[0].anchor.in("en"), "none");
  EXPECT_EQ(m.indicators[1].scale.points[1].label.in("en"), "much");
  EXPECT_EQ(m.indicators[0].scale.direction, Direction::more_danger);
}

TEST(MethodologyReader, NamesAMissingNameOfAShortListByItsCode) {
  const Methodology m = read_methodology(kSmall + "[[environment.category]]\ncode = \"legal\"\n", "m.toml");
  EXPECT_EQ(m.environment.categories[0].name.in("en"), "legal");
}

TEST(MethodologyReader, ReadsGeometricAndHarmonicAsPowerMeans) {
  const auto power_of = [](const char* kind) {
    return read_methodology(kSmall + "[aggregation]\nkind = \"" + kind + "\"\n", "m.toml").aggregation;
  };
  EXPECT_EQ(power_of("geometric"), (Aggregation{AggregationKind::power, 0}));
  EXPECT_EQ(power_of("harmonic"), (Aggregation{AggregationKind::power, -1}));
}

TEST(MethodologyReader, RefusesOneWrongThingAtItsLineAndKey) {
  const struct {
    const char* from;
    const char* to;
    std::size_t row;
    const char* field;
  } table[] = {
      {"format = \"opensocta-methodology\"", "format = \"other\"", 1, "format"},
      {"format = \"opensocta-methodology\"\n", "", 1, "format"},
      {"version = 1\n", "version = 2\n", 2, "version"},
      {"version = 1\n", "version = 0\n", 2, "version"},
      {"version = 1\n", "version = 1.0\n", 2, "version"},
      {"version = 1\n", "", 1, "version"},
      {"code = \"small\"\n", "", 3, "methodology.code"},
      {"code = \"small\"", "code = \"Small\"", 4, "methodology.code"},
      {"title = \"Small\"", "title = 3", 6, "methodology.title"},
      {"title = \"Small\"", "titel = \"Small\"\ntitle = \"x\"", 6, "methodology.titel"},
      {"code = \"fuel\"", "code = \"fuel\"\nparent = \"fuel\"", 9, "crime[1].parent"},
      {"code = \"fuel\"", "code = \"fuel\"\nparent = \"tax\"", 9, "crime[1].parent"},
      {"code = \"five\"", "code = \"five\"\nlow = inf", 12, "scale[1].low"},
      {"code = \"five\"", "code = \"five\"\nkind = \"nominal\"", 12, "scale[1].kind"},
      {"value = 4", "value = 5", 12, "scale[five].points[2].value"},
      {"value = 4", "value = nan", 12, "scale[1].points[2].value"},
      {"[[group]]", "[[scale]]\ncode = \"ten\"\nlow = 10\n[[group]]", 15, "scale[2].low"},
      {"[[group]]", "[[scale]]\ncode = \"five\"\n[[group]]", 14, "scale[2].code"},
      {"code = \"scope\"", "code = \"scope\"\nweight = -1", 15, "group[1].weight"},
      {"code = \"scope\"", "code = \"scope\"\nweight = 0", 13, "group"},
      {"group = \"scope\"", "group = \"scop\"", 18, "indicator[1].group"},
      {"scale = \"five\"", "scale = \"fife\"", 20, "indicator[1].scale"},
      {"scale = \"five\"", "scale = \"five\"\nanchors = [\"x\"]", 21, "indicator[1].anchors"},
      {"scale = \"five\"", "scale = \"five\"\nweight = 0", 13, "group[1]"},
      {"scale = \"five\"", "scale = \"five\"\nweight = 1979-05-27", 21, "indicator[1].weight"},
      {"from = 0", "from = 1", 24, "class[1].from"},
      {"from = 0", "from = 0\n[judgement]\ncredible_level = 0", 26, "judgement.credible_level"},
      {"from = 0", "from = 0\n[aggregation]\nkind = \"geometric\"\npower = 2", 27, "aggregation.power"},
      {"from = 0", "from = 0\n[uncertainty]\ndraws = 9223372036854775807", 26, "uncertainty.draws"},
      {"from = 0", "from = 0\n[uncertainty]\nnormaliser_alternatives = [\n{ kind = \"goalposts\", low = 0 }]",
       27, "uncertainty.normaliser_alternatives[1]"},
  };
  for (const auto& row : table) {
    std::vector<Problem> problems = problems_of(replaced(kSmall, row.from, row.to));
    // A group whose only indicator names another group is rightly reported as empty too.
    std::erase_if(problems, [](const Problem& p) { return p.message.find("no indicators") < 60; });
    ASSERT_EQ(problems.size(), 1u) << row.to << listed(problems);
    EXPECT_EQ(problems[0].where.file, "m.toml");
    EXPECT_EQ(problems[0].where.row, row.row) << to_string(problems[0]);
    EXPECT_EQ(problems[0].where.field, row.field) << to_string(problems[0]);
  }
}

TEST(MethodologyReader, RefusesANewerFormatClearly) {
  const std::vector<Problem> problems =
      problems_of(replaced(kSmall, "version = 1\n", "version = 7\nx = 1\n"));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].message.find("newer than this program knows (1)"), std::string::npos);
}

TEST(MethodologyReader, ReportsEverythingAtOnceInTheOrderOfTheFile) {
  std::string text = replaced(kSmall, "title = \"Small\"", "titel = \"Small\"");
  text = replaced(text, "code = \"fuel\"", "code = \"fuel\"\nparent = \"fuel\"");
  text = replaced(text, "scale = \"five\"", "scale = \"fife\"\nweight = inf");
  text = replaced(text, "from = 0", "from = \"zero\"");
  const std::vector<Problem> problems = problems_of(text);
  EXPECT_EQ(problems.size(), 6u) << listed(problems);
  EXPECT_TRUE(std::is_sorted(problems.begin(), problems.end(),
                             [](const Problem& a, const Problem& b) { return a.where.row < b.where.row; }));
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(MethodologyReader, RefusesHostileFilesQuickly) {
  const std::string head = kSmall;
  const std::string table[] = {
      repeated("[[crime]]\n", 5'000'000),
      head + repeated("[[crime]]\n", 350'000),
      head + "[x]\n" + repeated("[x.y]\n", 10),
      head + repeated("[[indicator]]\nscale=\"aaaaaaaaa\"\n", 100'000),
      head + repeated("[[scale]]\ncode=\"aaaaaaaab\"\n", 100'000),
      head + "[uncertainty]\naggregation_alternatives = [" + repeated("{kind=\"owa\"},", 200'000) + "]",
      head + "x = \"" + std::string(3'000'000, 'x') + "\"",
      head + std::string(3'000'000, 'k') + " = 1",
      head + std::string(1, '\0'),
      "\xFF\xFE" + head,
      repeated("[", 100'000),
      "a" + repeated(".a", 100'000) + "=1",
      "",
      "format = \"opensocta-methodology\"",
      "format = \"opensocta-methodology\"\nversion = 1\nmethodology = 3\ncrime = \"x\"\ngroups = []\n",
  };
  for (const std::string& text : table) {
    const std::clock_t start = std::clock();
    EXPECT_FALSE(problems_of(text).empty()) << text.substr(0, 100);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    // Of processor time, whatever else the machine does. Seen: under 1 s each; the limit leaves room for
    // sanitizers.
    EXPECT_LT(seconds, 15) << text.substr(text.size() / 2, 100);
  }
}

}  // namespace
}  // namespace socta
