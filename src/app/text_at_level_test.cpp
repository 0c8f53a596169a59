#include "app/text_at_level.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

const EvidenceLevels kEvidence = {{"E1", HandlingCode::open}, {"E2", HandlingCode::restricted}};

TEST(TextAtLevel, LeavesOutWhatAMarkPutsAboveTheLevel) {
  const std::string text =
      "# T\n\nopen\n\n<!-- handling: consultation -->\n\nwider\n\n<!-- handling: restricted "
      "-->\nsecret\n\n## H\n\nend\n";
  EXPECT_EQ(text_at_level(text, HandlingCode::open, kEvidence, HandlingCode::open),
            "# T\n\nopen\n\n## H\n\nend\n");
  EXPECT_EQ(text_at_level(text, HandlingCode::consultation, kEvidence, HandlingCode::open),
            "# T\n\nopen\n\nwider\n\n## H\n\nend\n");
  EXPECT_EQ(text_at_level(text, HandlingCode::restricted, kEvidence, HandlingCode::open), text);
}

TEST(TextAtLevel, AMarkAtTheBeginningIsForTheWholeFile) {
  EXPECT_EQ(text_at_level("<!-- handling: restricted -->\n# T\n\na\n\n## H\n\nb\n", HandlingCode::open, {},
                          HandlingCode::open),
            "");
}

TEST(TextAtLevel, LeavesOutWhatCitesEvidenceAboveIt) {
  EXPECT_EQ(text_at_level("a [@E1]\n\nb [@E2]\n\nc [@E1; @E2]\n\nd [@E9]\n", HandlingCode::open, kEvidence,
                          HandlingCode::open),
            "a [@E1]\n");
}

TEST(TextAtLevel, AWordThatIsNoCodeCountsAsRestricted) {
  EXPECT_EQ(text_at_level("a\n\n<!-- handling: secret -->\nb\n", HandlingCode::consultation, {},
                          HandlingCode::open),
            "a\n");
}

}  // namespace
}  // namespace socta
