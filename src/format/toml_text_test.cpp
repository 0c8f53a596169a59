#include "format/toml_text.h"

#include <gtest/gtest.h>

#include "format/toml.h"
#include "format/toml_values.h"

namespace socta {
namespace {

TEST(TomlText, EveryStringReadsBackToTheSameBytes) {
  const char* table[] = {"",
                         "plain",
                         "quotes \" and \\ and '",
                         "two\nlines\r\nand\ta tab",
                         "Србија; \x7f \x01 \x1b",
                         "\"\"\"",
                         "# no comment",
                         "trailing space "};
  for (const char* text : table) {
    const TomlValue root = parse_toml("key = " + toml_string(text), "test");
    EXPECT_EQ(string_in(root, "key"), text);
  }
}

TEST(TomlText, KeysAreBareWhereTheyMayBe) {
  EXPECT_EQ(toml_key("geo-2_a"), "geo-2_a");
  EXPECT_EQ(toml_key("TIME PERIOD"), "\"TIME PERIOD\"");
  EXPECT_EQ(toml_key(""), "\"\"");
  EXPECT_EQ(toml_key("a.b"), "\"a.b\"");
}

TEST(TomlText, TextsAreStringsInTheirOwnLanguageAndTablesElse) {
  EXPECT_EQ(toml_text({{{"en", "A"}}}, "en"), "\"A\"");
  EXPECT_EQ(toml_text({{{"sr", "А"}}}, "en"), "{ sr = \"А\" }");
  EXPECT_EQ(toml_text({{{"en", "A"}, {"sr", "А"}}}, "en"), "{ en = \"A\", sr = \"А\" }");
  const std::string list = toml_strings(std::vector<std::string>{"a", "b\"c"});
  EXPECT_EQ(list, "[\"a\", \"b\\\"c\"]");
}

}  // namespace
}  // namespace socta
