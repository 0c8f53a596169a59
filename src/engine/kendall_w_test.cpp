#include "engine/kendall_w.h"

#include <gtest/gtest.h>

#include <random>

namespace socta {
namespace {

/// "anxiety" of the R package irr (Gamer, Lemon, Singh): twenty subjects, three raters.
constexpr int kAnxiety[20][3] = {{3, 3, 2}, {3, 6, 1}, {3, 4, 4}, {4, 6, 4}, {5, 2, 3}, {5, 4, 2}, {2, 2, 1},
                                 {3, 4, 6}, {5, 3, 1}, {2, 3, 1}, {2, 2, 1}, {6, 3, 2}, {1, 3, 3}, {5, 3, 3},
                                 {2, 2, 1}, {2, 2, 1}, {1, 1, 3}, {2, 3, 3}, {4, 3, 2}, {3, 4, 2}};

Ratings anxiety() {
  Ratings ratings(20, 3);
  for (std::size_t s = 0; s < 20; ++s)
    for (std::size_t r = 0; r < 3; ++r) ratings.at(s, r) = kAnxiety[s][r];
  return ratings;
}

TEST(KendallW, R4ReproducesThePublishedExample) {
  const auto corrected = kendall_w(anxiety());
  EXPECT_NEAR(corrected.w, 0.539657, 5e-7);  // given to six decimals
  EXPECT_NEAR(corrected.chi_squared, 30.760442, 5e-7);
  EXPECT_EQ(corrected.degrees, 19u);
  EXPECT_NEAR(corrected.p, 0.042883, 5e-7);
  EXPECT_NEAR(kendall_w(anxiety(), TieCorrection::uncorrected).w, 0.501921, 5e-7);
}

TEST(KendallW, TiedValuesShareTheMeanOfTheirRanks) {
  EXPECT_EQ(mid_ranks({5, 1, 5, 9, 5}), (std::vector<double>{3, 1, 3, 5, 3}));
  EXPECT_EQ(mid_ranks({}), std::vector<double>{});
}

TEST(KendallW, UsesOnlySubjectsThatEveryRaterRatedAndSaysSo) {
  Ratings with_gap(21, 3);
  for (std::size_t s = 0; s < 20; ++s)
    for (std::size_t r = 0; r < 3; ++r) with_gap.at(s, r) = kAnxiety[s][r];
  with_gap.at(20, 0) = 6;
  const auto result = kendall_w(with_gap);
  EXPECT_EQ(result.w, kendall_w(anxiety()).w);
  EXPECT_EQ(result.subjects_left_out, 1u);
}

TEST(KendallW, UndefinedCasesAreStates) {
  EXPECT_EQ(kendall_w(Ratings(0, 0)).state, AgreementState::too_few);
  EXPECT_EQ(kendall_w(Ratings(5, 3)).state, AgreementState::too_few);
  Ratings flat(4, 2);
  for (std::size_t s = 0; s < 4; ++s)
    for (std::size_t r = 0; r < 2; ++r) flat.at(s, r) = 3;
  EXPECT_EQ(kendall_w(flat).state, AgreementState::no_variation);
  EXPECT_EQ(kendall_w(flat, TieCorrection::uncorrected).state, AgreementState::no_variation);
}

TEST(KendallW, StaysBetweenZeroAndOne) {
  std::mt19937 generator(1);
  for (int round = 0; round < 300; ++round) {
    Ratings ratings(2 + generator() % 6, 2 + generator() % 4);
    for (std::size_t s = 0; s < ratings.subjects(); ++s)
      for (std::size_t r = 0; r < ratings.raters(); ++r)
        ratings.at(s, r) = static_cast<double>(generator() % 3);
    for (const auto ties : {TieCorrection::corrected, TieCorrection::uncorrected}) {
      const auto result = kendall_w(ratings, ties);
      EXPECT_TRUE(result.w >= 0 && result.w <= 1);
      EXPECT_TRUE(result.p >= 0 && result.p <= 1);
    }
  }
}

TEST(KendallW, IsOneForEqualOrdersAndZeroForOppositeOnes) {
  Ratings same(3, 2);
  Ratings opposite(3, 2);
  for (std::size_t s = 0; s < 3; ++s) {
    same.at(s, 0) = opposite.at(s, 0) = static_cast<double>(s);
    same.at(s, 1) = static_cast<double>(10 * s);
    opposite.at(s, 1) = -static_cast<double>(s);
  }
  EXPECT_EQ(kendall_w(same).w, 1);
  EXPECT_EQ(kendall_w(opposite).w, 0);
}

}  // namespace
}  // namespace socta
