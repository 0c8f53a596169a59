#include "figure/svg.h"

#include <gtest/gtest.h>

#include "figure/drawn_text.h"

namespace socta {
namespace {

TEST(Coordinate, IsRoundedOnceToHundredths) {
  const struct {
    double value;
    const char* expected;
  } table[] = {{0, "0"},         {-0.001, "0"},   {1.5, "1.5"},          {1.05, "1.05"},
               {-2.25, "-2.25"}, {99.999, "100"}, {1234.5678, "1234.57"}};
  for (const auto& row : table) EXPECT_EQ(coordinate(row.value), row.expected);
}

TEST(XmlEscaped, LeavesOnlyWhatXmlAllows) {
  EXPECT_EQ(xml_escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
  EXPECT_EQ(xml_escaped("обим\x01š"), "обимš");
  EXPECT_EQ(xml_escaped("\xC0\xAF|\xED\xA0\x80"), "\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD");
}

TEST(TextBox, LiesOnTheSideThatTheAnchorSays) {
  const double width = text_width("обим", 10);
  EXPECT_DOUBLE_EQ(text_box({50, 20}, "обим", {10}).x, 50);
  EXPECT_DOUBLE_EQ(text_box({50, 20}, "обим", {10, FontWeight::regular, Colour::ink, Anchor::end}).right(),
                   50);
  EXPECT_DOUBLE_EQ(text_box({50, 20}, "обим", {10, FontWeight::regular, Colour::ink, Anchor::middle}).x,
                   50 - width / 2);
}

TEST(Svg, TurnedTextIsReadUpwardsFromItsPlace) {
  Svg svg("figure");
  svg.turned_text({30, 100}, "обим");
  const std::string drawn = svg.finished({100, 100});
  EXPECT_NE(drawn.find("<text x=\"30\" y=\"100\" transform=\"rotate(-90 30 100)\""), std::string::npos);
  const Box box = drawn_texts(drawn).front().box;
  EXPECT_DOUBLE_EQ(box.bottom(), 100);
  EXPECT_NEAR(box.height, text_width("обим", kLabelPx), 1e-9);
  EXPECT_LT(box.x, 30);
}

TEST(Theme, EveryColourHasARuleInBothModes) {
  for (int colour = 0; colour <= static_cast<int>(Colour::harm); ++colour) {
    const std::string name(colour_name(static_cast<Colour>(colour)));
    EXPECT_NE(screen_style().find(".f-" + name + "{fill:var(--" + name + ")}"), std::string::npos) << name;
  }
}

TEST(ClassColour, SpreadsTheClassesOverTheSixColours) {
  EXPECT_EQ(class_colour(0, 1), Colour::class_1);
  EXPECT_EQ(class_colour(2, 3), Colour::class_6);
  EXPECT_EQ(class_colour(1, 3), Colour::class_4);
  for (std::size_t i = 0; i < 6; ++i)
    EXPECT_EQ(static_cast<std::size_t>(class_colour(i, 6)), static_cast<std::size_t>(Colour::class_1) + i);
}

}  // namespace
}  // namespace socta
