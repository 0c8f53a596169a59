#include "format/toml_schema.h"

#include <gtest/gtest.h>

#include "format/toml_values.h"

namespace socta {
namespace {

constexpr std::string_view kWords[] = {"linear", "logarithmic"};
constexpr TomlKey kPartKeys[] = {{"code", TomlType::string, Presence::required},
                                 {"share", TomlType::number, Presence::optional, {0, 1}}};
constexpr TomlSchema kPart{"part", kPartKeys};
constexpr TomlKey kKeys[] = {
    {"name", TomlType::text},
    {"curve", TomlType::word, Presence::optional, {}, kWords},
    {"count", TomlType::integer, Presence::optional, {1, 100}},
    {"flag", TomlType::boolean},
    {"codes", TomlType::strings},
    {"weights", TomlType::numbers, Presence::optional, {0}},
    {"pairs", TomlType::number_pairs},
    {"part", TomlType::tables, Presence::optional, {}, {}, &kPart},
    {"one", TomlType::table, Presence::optional, {}, {}, &kPart},
};
constexpr TomlSchema kRoot{"root", kKeys};

std::vector<Problem> problems_of(const std::string& text) {
  Problems problems;
  check_toml(parse_toml(text, "m.toml"), kRoot, "m.toml", problems);
  return problems.list();
}

TEST(CheckToml, AcceptsWhatTheSchemaAllows) {
  EXPECT_TRUE(problems_of("name = { en = \"a\", sr-Latn = \"b\" }\ncurve = \"linear\"\ncount = 100\n"
                          "flag = true\ncodes = []\nweights = [0, 1.5]\npairs = [[1, 2]]\n"
                          "part = [{ code = \"a\", share = 1 }]\n[one]\ncode = \"b\"\n")
                  .empty());
}

TEST(CheckToml, RefusesOneWrongThingWithItsPlaceAndWhatWasExpected) {
  const struct {
    const char* text;
    const char* field;
    const char* message;
  } table[] = {
      {"name = 3", "name", "the number 3; expected a string, or one string per language"},
      {"name = { english = \"x\" }", "name", "expected a string, or one"},
      {"name = \"\\u001b[31m\"", "name", "which holds a control character"},
      {"name = { en = \"\\u0000\" }", "name", "expected a string, or one"},
      {"weights = [1e61]", "weights", "a list of numbers"},
      {"[one]\ncode = \"a\"\nshare = 5e-324", "one.share", "neither 0 nor of a size from 1e-60 to 1e60"},
      {"name = 2015-01-01", "name", "a date or time"},
      {"curve = \"log\"", "curve", "\"linear\" or \"logarithmic\""},
      {"curve = \"liner\"", "curve", "Did you mean \"linear\"?"},
      {"count = 0", "count", "a whole number from 1 to 100"},
      {"count = 1.5", "count", "the number 1.5"},
      {"flag = \"yes\"", "flag", "true or false"},
      {"codes = [1]", "codes", "a list of strings"},
      {"weights = [-1]", "weights", "at least 0"},
      {"weights = [inf]", "weights", "a list of numbers"},
      {"weights = [nan]", "weights", "a list of numbers"},
      {"pairs = [[1]]", "pairs", "pairs of numbers"},
      {"part = 1", "part", "a list of tables"},
      {"[[part]]\nshare = 0.5", "part[1].code", "\"code\" is missing"},
      {"[one]\ncode = \"a\"\nshare = 1e300", "one.share", "from 0 to 1"},
      {"[one]\ncode = \"a\"\nshaer = 1", "one.shaer", "did you mean \"share\"?"},
      {"[one]\ncode = \"a\"\nzzz = 1", "one.zzz", "expected \"code\" or \"share\""},
  };
  for (const auto& row : table) {
    const std::vector<Problem> problems = problems_of(row.text);
    ASSERT_EQ(problems.size(), 1u) << row.text;
    EXPECT_EQ(problems[0].where.field, row.field);
    EXPECT_GT(problems[0].where.row, 0u);
    EXPECT_NE(problems[0].message.find(row.message), std::string::npos) << problems[0].message;
  }
}

TEST(CheckToml, ReportsEveryProblem) {
  EXPECT_EQ(problems_of("name = 1\ncurve = 2\ncount = 3.5\nflag = 4\ncodes = 5\nunknown = 6\n").size(), 6u);
}

TEST(TomlValues, FallBackWhereTheFileIsSilent) {
  const TomlValue root =
      parse_toml("a = \"x\"\nn = 3\nt = { en = \"\", sr = \"с\" }\np = [[1, 2.5]]", "m.toml");
  EXPECT_EQ(string_in(root, "a"), "x");
  EXPECT_EQ(string_in(root, "b", "none"), "none");
  EXPECT_EQ(number_in(root, "n", 0), 3);
  EXPECT_EQ(number_in(root, "a"), std::nullopt);
  EXPECT_EQ(text_in(root, "a", "sr").in("sr"), "x");
  EXPECT_EQ(text_in(root, "t", "en").by_language.size(), 1u);
  EXPECT_EQ(pairs_in(root, "p")[0].second, 2.5);
  EXPECT_TRUE(table_in(root, "b").members.empty());
}

}  // namespace
}  // namespace socta
