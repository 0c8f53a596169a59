#include "cli/text_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace socta {
namespace {

const Terminal kPlain{false, false, 40};

TEST(DisplayWidth, CountsCharactersNotBytes) {
  const struct {
    const char* text;
    std::size_t expected;
  } table[] = {{"", 0}, {"abc", 3}, {"претња", 6}, {"š", 1}, {"c\u0301", 1}, {"▲ 81\u00a0%", 6}};
  for (const auto& row : table) EXPECT_EQ(display_width(row.text), row.expected) << row.text;
}

TEST(Wrapped, BreaksAtSpacesAndInsideAWordOnlyWhereItMust) {
  EXPECT_EQ(wrapped("smuggling of excise goods", 12),
            (std::vector<std::string>{"smuggling of", "excise goods"}));
  EXPECT_EQ(wrapped("кријумчарење оружја", 10), (std::vector<std::string>{"кријумчаре", "ње оружја"}));
  EXPECT_EQ(wrapped("", 5), std::vector<std::string>{""});
}

TEST(TextTable, AlignsCyrillicAndLatinAlike) {
  const std::string drawn = text_table({{"Облик"}, {"Оцена", Align::right}},
                                       {{{"хероин"}, {"72"}}, {{"cannabis"}, {"5"}}}, 0, kPlain);
  EXPECT_EQ(drawn, "Облик     Оцена\nхероин       72\ncannabis      5\n");
}

TEST(TextTable, NarrowsTheFlexibleColumnInsteadOfCuttingText) {
  const std::string drawn = text_table(
      {{"Form"}, {"Class"}}, {{{"smuggling of excise goods by land"}, {"exceptionally high"}}}, 0, kPlain);
  std::istringstream lines(drawn);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 40u) << line;
  for (const char* word : {"smuggling", "excise", "goods", "land", "exceptionally"})
    EXPECT_NE(drawn.find(word), std::string::npos) << word;
}

TEST(Inked, AddsNothingWithoutColours) {
  EXPECT_EQ(inked("high", Ink::severe, kPlain), "high");
  EXPECT_NE(inked("high", Ink::severe, Terminal{true, true, 80}), "high");
}

}  // namespace
}  // namespace socta
