#include "domain/yardstick.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

Yardstick icd_203() {
  return {.code = "icd_203",
          .words = {{"almost_no_chance", {}, 1, 5},
                    {"very_unlikely", {}, 5, 20},
                    {"unlikely", {}, 20, 45},
                    {"roughly_even", {}, 45, 55},
                    {"likely", {}, 55, 80},
                    {"very_likely", {}, 80, 95},
                    {"almost_certain", {}, 95, 99}}};
}

Yardstick phia(GapPolicy gaps) {
  return {.code = "phia",
          .words = {{"remote", {}, 0, 5},
                    {"highly_unlikely", {}, 10, 20},
                    {"unlikely", {}, 25, 35},
                    {"realistic_possibility", {}, 40, 50},
                    {"likely", {}, 55, 75},
                    {"highly_likely", {}, 80, 90},
                    {"almost_certain", {}, 95, 100}},
          .gaps = gaps};
}

TEST(Yardstick, R8Icd203NamesEveryProbability) {
  const std::pair<double, const char*> cases[] = {
      {0, "almost_no_chance"},    {0.005, "almost_no_chance"},
      {0.03, "almost_no_chance"}, {0.05, "almost_no_chance"},
      {0.1, "very_unlikely"},     {0.2, "very_unlikely"},
      {0.3, "unlikely"},          {0.45, "unlikely"},
      {0.46, "roughly_even"},     {0.5, "roughly_even"},
      {0.55, "likely"},           {0.7, "likely"},
      {0.8, "very_likely"},       {0.9, "very_likely"},
      {0.95, "almost_certain"},   {0.99, "almost_certain"},
      {1, "almost_certain"},
  };
  for (const auto& [probability, word] : cases)
    EXPECT_EQ(probability_word(icd_203(), probability), word) << probability;
}

TEST(Yardstick, OppositeProbabilitiesGetMirroredWords) {
  const Yardstick yardstick = icd_203();
  const auto position = [&](double p) {
    for (std::size_t i = 0; i < yardstick.words.size(); ++i)
      if (yardstick.words[i].code == probability_word(yardstick, p)) return i;
    return yardstick.words.size();
  };
  for (int percent = 0; percent <= 100; ++percent)
    EXPECT_EQ(position(percent / 100.0) + position(1 - percent / 100.0), 6u) << percent;
}

TEST(Yardstick, R8PhiaFollowsItsPolicyInAGap) {
  struct Case {
    GapPolicy policy;
    double probability;
    std::optional<std::string> word;
  };
  const Case cases[] = {
      {GapPolicy::nearest, 0.06, "remote"},
      {GapPolicy::nearest, 0.09, "highly_unlikely"},
      {GapPolicy::nearest, 0.075, "remote"},
      {GapPolicy::nearest, 0.925, "almost_certain"},
      {GapPolicy::lower, 0.09, "remote"},
      {GapPolicy::upper, 0.06, "highly_unlikely"},
      {GapPolicy::none, 0.07, std::nullopt},
      {GapPolicy::none, 0.52, std::nullopt},
      {GapPolicy::none, 0.05, "remote"},
      {GapPolicy::none, 0.10, "highly_unlikely"},
      {GapPolicy::none, 0, "remote"},
      {GapPolicy::none, 1, "almost_certain"},
      {GapPolicy::nearest, 0.5, "realistic_possibility"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(probability_word(phia(c.policy), c.probability), c.word) << c.probability;
}

TEST(Yardstick, WithoutWordsThereIsNoWord) { EXPECT_EQ(probability_word({}, 0.5), std::nullopt); }

}  // namespace
}  // namespace socta
