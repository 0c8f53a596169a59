#include "app/qr_code.h"

#include <gtest/gtest.h>

#include "app/token.h"

namespace socta {
namespace {

TEST(QrCode, IsOneSvgWithAQuietZone) {
  const std::string svg = qr_svg("A", "a code");
  EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\""));
  EXPECT_TRUE(svg.ends_with("</svg>"));
  EXPECT_NE(svg.find("M4 4h7v1H4z"), std::string::npos) << "the finder pattern begins at the quiet zone";
  EXPECT_EQ(svg.find("M3 "), std::string::npos);
}

TEST(QrCode, EscapesItsLabel) {
  EXPECT_NE(qr_svg("A", "a<b&\"c").find("aria-label=\"a&lt;b&amp;&quot;c\""), std::string::npos);
}

TEST(QrCode, HoldsTheLongestLinkOfTheProgram) {
  EXPECT_FALSE(qr_svg("https://" + std::string(253, 'a') + "/invitation#" + new_token(), "link").empty());
}

}  // namespace
}  // namespace socta
