#include "text/score_text.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

// Two indicators of weights 1 and 2 on a scale from 1 to 10.
Methodology shown_as(ScoreDisplay display, int decimals) {
  Methodology methodology;
  methodology.display = {display, decimals};
  methodology.groups = {{.code = "g"}};
  for (const double weight : {1.0, 2.0}) {
    Indicator indicator{.code = "i", .group = "g", .weight = weight};
    indicator.scale.low = 1;
    indicator.scale.high = 10;
    methodology.indicators.push_back(indicator);
  }
  return methodology;
}

TEST(ScoreText, IsWrittenAsTheMethodologySays) {
  const struct {
    ScoreDisplay display;
    int decimals;
    double score;
    const char* english;
    const char* serbian;
  } table[] = {
      {ScoreDisplay::hundred, 0, 0.725, "73", "73"},   {ScoreDisplay::hundred, 1, 0.725, "72.5", "72,5"},
      {ScoreDisplay::native, 2, 0.58, "6.22", "6,22"}, {ScoreDisplay::sum, 0, 0.5, "17", "17"},
      {ScoreDisplay::sum, 1, 0, "3.0", "3,0"},
  };
  for (const auto& row : table) {
    const Methodology methodology = shown_as(row.display, row.decimals);
    EXPECT_EQ(score_text(methodology, row.score, Language::english), row.english);
    EXPECT_EQ(score_text(methodology, row.score, Language::serbian_latin), row.serbian);
  }
}

}  // namespace
}  // namespace socta
