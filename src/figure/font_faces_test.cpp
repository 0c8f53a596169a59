#include "figure/font_faces.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// RFC 4648, section 10.
TEST(Base64, EncodesTheVectorsOfTheStandard) {
  const struct {
    const char* bytes;
    const char* expected;
  } table[] = {{"", ""},
               {"f", "Zg=="},
               {"fo", "Zm8="},
               {"foo", "Zm9v"},
               {"foob", "Zm9vYg=="},
               {"fooba", "Zm9vYmE="},
               {"foobar", "Zm9vYmFy"},
               {"\xff\xfe", "//4="}};
  for (const auto& row : table) EXPECT_EQ(base64(row.bytes), row.expected);
}

TEST(FontFaces, HoldEveryWeightInThreeScripts) {
  EXPECT_EQ(count(sans_font_faces(), "@font-face"), 6u);
  EXPECT_EQ(count(sans_font_faces(), "font-weight:600"), 3u);
  EXPECT_EQ(count(serif_font_faces(), "@font-face"), 9u);
  EXPECT_EQ(count(serif_font_faces(), "font-style:italic"), 3u);
  for (const std::string* rules : {&sans_font_faces(), &serif_font_faces()}) {
    EXPECT_EQ(count(*rules, "base64,d09GMg"), count(*rules, "@font-face"));  // "wOF2", the files' first bytes
    EXPECT_EQ(count(*rules, "U+0400-045F"), count(*rules, "@font-face") / 3);
    EXPECT_EQ(count(*rules, "U+0-10FFFF"), 0u);
  }
}

}  // namespace
}  // namespace socta
