#include "domain/visible_text.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(VisibleText, LeavesWhatATerminalMayShow) {
  for (const char* text : {"", "heroin", "претња", "12 %  – 5", "€ 𝄞", "\xf4\x8f\xbf\xbf"})
    EXPECT_EQ(visible(text), text);
}

TEST(VisibleText, SpellsOutWhatATerminalWouldObey) {
  const struct {
    const char* text;
    const char* expected;
  } table[] = {
      {"\x1b[31mred", "\\x1b[31mred"},
      {"a\nb\tc", "a\\x0ab\\x09c"},
      {"\x7f", "\\x7f"},
      {"\xc2\x9b"
       "31m",
       "\\xc2\\x9b31m"},
      {"\xe2\x80\xae"
       "abc",
       "\\xe2\\x80\\xae"
       "abc"},
      {"\xe2\x81\xa6", "\\xe2\\x81\\xa6"},
      {"\xd8\x9c", "\\xd8\\x9c"},
  };
  for (const auto& row : table) EXPECT_EQ(visible(row.text), row.expected);
}

TEST(VisibleText, SpellsOutBytesThatAreNoUtf8) {
  const struct {
    const char* text;
    const char* expected;
  } table[] = {
      {"\xff\xfe", "\\xff\\xfe"},
      {"a\xe2\x82", "a\\xe2\\x82"},
      {"\xc0\xaf", "\\xc0\\xaf"},
      {"\xe0\x80\xaf", "\\xe0\\x80\\xaf"},
      {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
      {"\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"},
      {"\x80z", "\\x80z"},
  };
  for (const auto& row : table) EXPECT_EQ(visible(row.text), row.expected);
}

TEST(ControlCharacters, AreFoundExceptThoseThatTextIsLaidOutWith) {
  for (const char* text : {"", "a\tb\r\nc", "претња"}) EXPECT_FALSE(has_control_character(text)) << text;
  for (const char* text : {"\x1b[31m", "a\x07", "\x7f", "\x08"}) EXPECT_TRUE(has_control_character(text));
  EXPECT_TRUE(has_control_character(std::string_view("a\0b", 3)));
}

}  // namespace
}  // namespace socta
