#include "format/toml_writer.h"

#include <gtest/gtest.h>

#include <vector>

#include "format/toml_values.h"

namespace socta {
namespace {

TEST(TomlWriter, StringsReadBackTheSame) {
  const std::string table[] = {"",      "plain",        "\"q\" \\ '",          "a\nb\tc\rd",
                               "ж – €", "\x01\x1F\x7F", "# no comment, a = 1", " spaces "};
  for (const std::string& text : table)
    EXPECT_EQ(string_in(parse_toml("a = " + toml_string(text), ""), "a"), text);
}

TEST(TomlWriter, WritesTextsByLanguage) {
  const struct {
    Text text;
    const char* expected;
  } table[] = {{{{{"en", "Scope"}}}, "\"Scope\""},
               {{{{"sr", "Обим"}}}, "{ sr = \"Обим\" }"},
               {{{{"en", "Scope"}, {"sr", "Обим"}}}, "{ en = \"Scope\", sr = \"Обим\" }"},
               {{}, "\"\""}};
  for (const auto& row : table) {
    EXPECT_EQ(toml_text(row.text, "en"), row.expected);
    EXPECT_EQ(text_in(parse_toml(std::string("a = ") + row.expected, ""), "a", "en"), row.text);
  }
}

TEST(TomlWriter, WritesListsAndTables) {
  const std::vector<std::string> elements = {"1", "2"};
  EXPECT_EQ(toml_list(elements), "[1, 2]");
  EXPECT_EQ(toml_lines(elements), "[\n  1,\n  2,\n]");
  EXPECT_EQ(TomlInline().add("a", "1").add("b", "2").str(), "{ a = 1, b = 2 }");
  TomlWriter out;
  out.number("version", 1);
  out.header("[x]");
  out.string("a", "b");
  EXPECT_EQ(out.str(), "version = 1\n\n[x]\na = \"b\"\n");
}

}  // namespace
}  // namespace socta
