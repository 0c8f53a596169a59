#include "engine/fleiss_kappa.h"

#include <gtest/gtest.h>

#include <array>

namespace socta {
namespace {

/// Fleiss (1971), Measuring nominal scale agreement among many raters, table 1: thirty patients, six raters;
/// diagnoses depression, personality disorder, schizophrenia, neurosis, other.
constexpr int kDiagnoses[30][5] = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
    {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
    {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
    {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
    {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

Ratings diagnoses() {
  Ratings ratings(30, 6);
  for (std::size_t s = 0; s < 30; ++s) {
    std::size_t rater = 0;
    for (std::size_t category = 0; category < 5; ++category)
      for (int i = 0; i < kDiagnoses[s][category]; ++i)
        ratings.at(s, rater++) = static_cast<double>(category);
  }
  return ratings;
}

TEST(FleissKappa, ReproducesThePublishedExample) {
  const auto result = fleiss_kappa(diagnoses());
  EXPECT_EQ(result.state, AgreementState::computed);
  EXPECT_NEAR(result.kappa, 0.430, 5e-4);  // published to three decimals
  const std::array<double, 5> published{0.245, 0.245, 0.520, 0.471, 0.566};
  ASSERT_EQ(result.categories.size(), 5u);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(result.categories[i].kappa, published[i], 5e-4);
  EXPECT_NEAR(result.z, 17.7, 0.05);  // as the R package irr prints it
}

TEST(FleissKappa, EqualsObservedAgainstChanceAgreement) {
  const Ratings ratings = diagnoses();
  double observed = 0;
  std::array<double, 5> share{};
  for (const auto& row : kDiagnoses) {
    for (std::size_t c = 0; c < 5; ++c) {
      observed += row[c] * (row[c] - 1) / 30.0 / 30.0;  // 30 subjects, 6 · 5 ordered pairs of raters
      share[c] += row[c] / 180.0;
    }
  }
  double chance = 0;
  for (const double s : share) chance += s * s;
  EXPECT_NEAR(fleiss_kappa(ratings).kappa, (observed - chance) / (1 - chance), 1e-12);
}

TEST(FleissKappa, LeavesOutSubjectsWithAGapAndSaysSo) {
  Ratings ratings = diagnoses();
  ratings.at(3, 2) = std::nullopt;
  const auto result = fleiss_kappa(ratings);
  EXPECT_EQ(result.subjects, 29u);
  EXPECT_EQ(result.subjects_left_out, 1u);
}

TEST(FleissKappa, UndefinedCasesAreStates) {
  EXPECT_EQ(fleiss_kappa(Ratings(4, 3)).state, AgreementState::too_few);
  EXPECT_EQ(fleiss_kappa(Ratings(4, 1)).state, AgreementState::too_few);
  Ratings same(3, 2);
  for (std::size_t s = 0; s < 3; ++s) same.at(s, 0) = same.at(s, 1) = 1;
  EXPECT_EQ(fleiss_kappa(same).state, AgreementState::no_variation);
}

TEST(FleissKappa, IsOneWhenRatersAlwaysAgree) {
  Ratings ratings(3, 4);
  for (std::size_t s = 0; s < 3; ++s)
    for (std::size_t r = 0; r < 4; ++r) ratings.at(s, r) = static_cast<double>(s);
  EXPECT_NEAR(fleiss_kappa(ratings).kappa, 1, 1e-15);
}

}  // namespace
}  // namespace socta
