#include "figure/text_metrics.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

// Advance widths as the font files state them, in thousandths of the font size.
TEST(TextWidth, IsTheSumOfTheFontsAdvanceWidths) {
  EXPECT_DOUBLE_EQ(text_width("0123456789", 10), 60);
  EXPECT_DOUBLE_EQ(text_width("", 10), 0);
  EXPECT_DOUBLE_EQ(text_width("ab", 10), text_width("a", 10) + text_width("b", 10));
  EXPECT_GT(text_width("обим", 10, FontWeight::semibold), text_width("обим", 10));
  EXPECT_DOUBLE_EQ(text_width("\n\x01", 10), 0);
  EXPECT_DOUBLE_EQ(text_width("字", 10), 10);
}

TEST(TextWidth, KnowsTheLettersOfAllLanguages) {
  for (const char* letter :
       {"č", "ć", "š", "ž", "đ", "Đ", "ë", "ç", "Љ", "њ", "ђ", "џ", "Ћ", "–", "…", "„", "“", "·", "−"})
    EXPECT_NE(text_width(letter, 10), 10) << letter;  // the width of what the font lacks
}

TEST(WidestWord, IsTheWidestBetweenSpaces) {
  EXPECT_DOUBLE_EQ(widest_word("", 10), 0);
  EXPECT_DOUBLE_EQ(widest_word("a bbb  cc", 10), text_width("bbb", 10));
}

TEST(Wrapped, BreaksAtSpacesAndKeepsWithinTheWidth) {
  const std::string text = "Трговина људима ради принудног просјачења и вршења кривичних дела";
  const auto lines = wrapped(text, 150, 13, FontWeight::regular, 9);
  std::string joined;
  for (const std::string& line : lines) {
    EXPECT_LE(text_width(line, 13), 150);
    joined += (joined.empty() ? "" : " ") + line;
  }
  EXPECT_EQ(joined, text);
}

TEST(Wrapped, CutsWhatIsTooLongAndBreaksWordsOnlyWhenItMust) {
  EXPECT_EQ(wrapped("", 100, 13), std::vector<std::string>{""});
  EXPECT_EQ(wrapped("one two", 1000, 13), std::vector<std::string>{"one two"});
  const auto cut = wrapped(std::string(10000, 'W'), 100, 13, FontWeight::regular, 2);
  ASSERT_EQ(cut.size(), 2u);
  EXPECT_TRUE(cut[1].ends_with("…"));
  EXPECT_LE(widest(cut, 13), 100);
  EXPECT_EQ(wrapped("5 %", 12, 13).front(), "5");
  EXPECT_EQ(wrapped("a\u00a0b c", 25, 13).front(), "a\u00a0b");
}

}  // namespace
}  // namespace socta
