#include "text/number_text.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(NumberText, RoundsHalfUpOnceAndUsesTheLanguagesMarks) {
  const struct {
    double value;
    int decimals;
    const char* english;
    const char* serbian;
  } table[] = {
      {6.215, 2, "6.22", "6,22"},
      {0.5, 0, "1", "1"},
      {2.5, 0, "3", "3"},
      {32950, 0, "32,950", "32.950"},
      {1234567.891, 1, "1,234,567.9", "1.234.567,9"},
      {-0.004, 2, "0.00", "0,00"},
      {-1.25, 1, "−1.3", "−1,3"},
      {999, 0, "999", "999"},
  };
  for (const auto& row : table) {
    EXPECT_EQ(number_text(row.value, row.decimals, Language::english), row.english) << row.value;
    EXPECT_EQ(number_text(row.value, row.decimals, Language::serbian_cyrillic), row.serbian) << row.value;
  }
}

TEST(PercentText, NeverRoundsAChanceToCertainty) {
  const struct {
    double share;
    const char* expected;
  } table[] = {
      {0, "0\u00a0%"}, {0.004, "<1\u00a0%"}, {0.376, "38\u00a0%"}, {0.996, ">99\u00a0%"}, {1, "100\u00a0%"}};
  for (const auto& row : table) EXPECT_EQ(percent_text(row.share, Language::english), row.expected);
}

TEST(PeriodText, ReadsAsASentencePart) {
  const PeriodRange range{*parse_period("2013"), *parse_period("2015-Q1")};
  EXPECT_EQ(period_range_text(range, Language::english), "2013 – first quarter of 2015");
  EXPECT_EQ(period_range_text(range, Language::serbian_cyrillic), "2013. – прво тромесечје 2015.");
  EXPECT_EQ(period_text(*parse_period("2015-03"), Language::serbian_latin), "mart 2015.");
}

}  // namespace
}  // namespace socta
