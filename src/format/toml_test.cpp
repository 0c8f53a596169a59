#include "format/toml.h"

#include <gtest/gtest.h>

#include <string>

namespace socta {
namespace {

Problem only_problem(const std::string& text) {
  try {
    parse_toml(text, "m.toml");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::invalid);
    if (error.problems().size() == 1) return error.problems()[0];
  }
  ADD_FAILURE() << "must be refused with one problem: " << text.substr(0, 80);
  return {};
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(Toml, ReadsValuesWithTheirPlaces) {
  const TomlValue root = parse_toml("\xEF\xBB\xBF# ш\nb = 2\n[t]\na = [1.5, \"ж.x\"] # c\n", "m.toml");
  ASSERT_EQ(root.members.size(), 2u);
  EXPECT_EQ(root.members[0].key, "b");
  EXPECT_EQ(root.find("b")->integer, 2);
  EXPECT_EQ(root.find("b")->number, 2.0);
  const TomlValue& list = *root.find("t")->find("a");
  EXPECT_EQ(list.kind, TomlKind::array);
  EXPECT_EQ(list.elements[0].number, 1.5);
  EXPECT_EQ(list.elements[1].string, "ж.x");
  EXPECT_EQ(list.elements[1].position.row, 4u);
  EXPECT_EQ(list.elements[1].position.column, 11u);
  EXPECT_EQ(root.find("none"), nullptr);
}

TEST(Toml, TakesLettersOutsideAsciiForNoWhiteSpace) {
  const TomlValue root = parse_toml("a = \"\"\"један \\\n  ψ Жива\"\"\"\n", "m.toml");
  EXPECT_EQ(root.find("a")->string, "један ψ Жива");
  EXPECT_EQ(only_problem("a = 1\nb = ψn\n").where.row, 2u);
  EXPECT_EQ(only_problem("a = 1\nж = 2\n").where.row, 2u);
}

TEST(Toml, KeepsTheOrderOfTheFile) {
  const TomlValue root = parse_toml("z = 1\na = 2\nm = 3\n", "m.toml");
  EXPECT_EQ(root.members[0].key, "z");
  EXPECT_EQ(root.members[1].key, "a");
  EXPECT_EQ(root.members[2].key, "m");
}

TEST(Toml, RefusesWhatIsNoTomlWithItsPlace) {
  const struct {
    const char* text;
    std::size_t row;
  } table[] = {{"a = \n", 1},
               {"a = 1\n\nb == 2\n", 3},
               {"a = 1\na = 2\n", 2},
               {"a = \"x\n", 1},
               {"[a\n", 1},
               {"a = 1\n[=\nb = 2\n", 2},
               {"\n\n[[[x", 3},
               {"x = 1\ny = \"\xFF\xFE\"\n", 2},
               {"\n\xC3\x28 = 1", 2},
               {"a = 99999999999999999999\n", 1},
               {"a = 2015-13-45\n", 1}};
  for (const auto& row : table) {
    const Problem problem = only_problem(row.text);
    EXPECT_EQ(problem.where.file, "m.toml");
    EXPECT_EQ(problem.where.row, row.row) << row.text << problem.message;
    EXPECT_GT(problem.where.column, 0u);
  }
}

TEST(Toml, RefusesWhatIsBeyondItsLimits) {
  EXPECT_EQ(only_problem(std::string("a = 1\nb = \"\0\"", 13)).where.row, 2u);
  EXPECT_NE(only_problem(repeated("[[crime]]\n", 5'000'000)).message.find("4 MB"), std::string::npos);
  EXPECT_NE(only_problem("x = 1\n[a" + repeated(".a", 1'000'000) + "]").message.find("16 parts"),
            std::string::npos);
  EXPECT_NE(only_problem("a" + repeated(" . \"q\"", 500) + " = 1").message.find("16 parts"),
            std::string::npos);
  only_problem("a = " + repeated("[", 1'000'000));
  only_problem("a = " + repeated("{b=", 1'000'000));
  only_problem(repeated("[", 1'000'000));
}

TEST(Toml, TakesDotsInStringsAndCommentsForNoKeys) {
  const std::string dots = repeated(".", 100);
  const std::string text = "# " + dots + "\na = \"\\\"" + dots + "\"\nb = '''\n" + dots + "'" + dots +
                           "'''\nc = '" + dots + "'\nd = \"\"\"" + dots + "\\\"\"\"\"\n";
  EXPECT_EQ(parse_toml(text, "m.toml").members.size(), 4u);
}

TEST(ValueAt, FollowsAPathAsFarAsItLeads) {
  const TomlValue root =
      parse_toml("[[group]]\ncode = \"a\"\n[[group]]\ncode = \"b\"\nveto = [{ floor = 1 }]\n", "m.toml");
  const struct {
    const char* path;
    std::size_t row;
  } table[] = {{"group[2]", 3},
               {"group[2].veto[1].floor", 5},
               {"group[b].veto", 5},
               {"group[1].veto", 1},
               {"group[3].code", 1},
               {"group[a].code", 2},
               {"group[", 1},
               {"", 1},
               {".", 1},
               {"group[2]x", 3}};
  for (const auto& row : table) EXPECT_EQ(value_at(root, row.path).position.row, row.row) << row.path;
}

}  // namespace
}  // namespace socta
