#include "app/line_difference.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

// " same", "-removed", "+added", as `diff` writes them.
std::string shown(std::string_view before, std::string_view after) {
  std::string text;
  for (const DifferenceLine& line : line_difference(before, after))
    text += std::string(1, " -+"[static_cast<std::size_t>(line.kind)]) + line.text + "\n";
  return text;
}

TEST(LineDifference, IsTheShortestWay) {
  EXPECT_EQ(shown("", ""), "");
  EXPECT_EQ(shown("a\nb\n", "a\nb\n"), " a\n b\n");
  EXPECT_EQ(shown("a\nb\nc\n", "a\nx\nc\n"), " a\n-b\n+x\n c\n");
  EXPECT_EQ(shown("a\n", "a\nb\n"), " a\n+b\n");
  EXPECT_EQ(shown("a\nb\nc\nd\n", "b\nd\ne\n"), "-a\n b\n-c\n d\n+e\n");
  EXPECT_EQ(shown("a\na\n", "a\n"), " a\n-a\n");
}

TEST(LineDifference, CountsTheLinesOfBothTexts) {
  const auto lines = line_difference("a\nb\n", "x\na\n");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], (DifferenceLine{DifferenceLine::Kind::added, "x", std::nullopt, 1}));
  EXPECT_EQ(lines[1], (DifferenceLine{DifferenceLine::Kind::same, "a", 1, 2}));
  EXPECT_EQ(lines[2], (DifferenceLine{DifferenceLine::Kind::removed, "b", 2, std::nullopt}));
}

}  // namespace
}  // namespace socta
