#include "engine/krippendorff_alpha.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

constexpr AgreementMetric kMetrics[] = {AgreementMetric::nominal, AgreementMetric::ordinal,
                                        AgreementMetric::interval, AgreementMetric::ratio};

Ratings from_rows(const std::vector<std::vector<int>>& subjects) {
  Ratings ratings(subjects.size(), subjects.front().size());
  for (std::size_t s = 0; s < subjects.size(); ++s)
    for (std::size_t r = 0; r < subjects[s].size(); ++r)
      if (subjects[s][r] >= 0) ratings.at(s, r) = subjects[s][r];
  return ratings;
}

/// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers, twelve units; −1 is a
/// gap.
Ratings krippendorff_2011() {
  return from_rows({{1, 1, -1, 1},
                    {2, 2, 3, 2},
                    {3, 3, 3, 3},
                    {3, 3, 3, 3},
                    {2, 2, 2, 2},
                    {1, 2, 3, 4},
                    {4, 4, 4, 4},
                    {1, 1, 2, 1},
                    {2, 2, 2, 2},
                    {-1, 5, 5, 5},
                    {-1, -1, 1, 1},
                    {-1, 3, -1, -1}});
}

/// α for the interval metric from all pairs of values, without coincidences.
double slow_interval_alpha(const Ratings& ratings) {
  std::vector<double> all;
  double within = 0;
  for (std::size_t s = 0; s < ratings.subjects(); ++s) {
    const auto values = ratings.of_subject(s);
    if (values.size() < 2) continue;
    for (const double a : values)
      for (const double b : values) within += (a - b) * (a - b) / static_cast<double>(values.size() - 1);
    all.insert(all.end(), values.begin(), values.end());
  }
  double between = 0;
  for (const double a : all)
    for (const double b : all) between += (a - b) * (a - b);
  return 1 - within * static_cast<double>(all.size() - 1) / between;
}

TEST(KrippendorffAlpha, R4ReproducesThePublishedExample) {
  const double published[] = {0.743421, 0.815388, 0.849107, 0.797403};
  for (std::size_t m = 0; m < 4; ++m) {
    const auto result = krippendorff_alpha(krippendorff_2011(), kMetrics[m]);
    EXPECT_EQ(result.state, AgreementState::computed);
    EXPECT_NEAR(result.alpha, published[m], 5e-7);  // given to six decimals
    EXPECT_EQ(result.pairable_values, 40u);
    EXPECT_EQ(result.subjects, 11u);
  }
}

TEST(KrippendorffAlpha, EqualsTheSumOverAllPairs) {
  Ratings ratings = krippendorff_2011();
  EXPECT_NEAR(krippendorff_alpha(ratings, AgreementMetric::interval).alpha, slow_interval_alpha(ratings),
              1e-12);
  ratings.at(0, 2) = 4.5;
  ratings.at(3, 1) = std::nullopt;
  EXPECT_NEAR(krippendorff_alpha(ratings, AgreementMetric::interval).alpha, slow_interval_alpha(ratings),
              1e-12);
}

TEST(KrippendorffAlpha, UndefinedCasesAreStates) {
  const std::pair<Ratings, AgreementState> cases[] = {
      {Ratings(0, 3), AgreementState::too_few},
      {from_rows({{1, -1}, {-1, 2}}), AgreementState::too_few},
      {from_rows({{2, 2}, {2, 2}}), AgreementState::no_variation},
  };
  for (const auto& [ratings, state] : cases)
    for (const auto metric : kMetrics) EXPECT_EQ(krippendorff_alpha(ratings, metric).state, state);
  Ratings negative(1, 2);
  negative.at(0, 0) = -1;
  negative.at(0, 1) = 1;
  EXPECT_EQ(krippendorff_alpha(negative, AgreementMetric::ratio).state, AgreementState::not_on_scale);
}

TEST(KrippendorffAlpha, IsOneWhenAllAgreeAndZeroIsAllowedInRatios) {
  for (const auto metric : kMetrics)
    EXPECT_EQ(krippendorff_alpha(from_rows({{0, 0, 0}, {3, 3, 3}, {4, 4, -1}}), metric).alpha, 1);
}

TEST(KrippendorffAlpha, OrdinalDependsOnlyOnTheOrderOfValues) {
  Ratings stretched = krippendorff_2011();
  for (std::size_t s = 0; s < stretched.subjects(); ++s)
    for (std::size_t r = 0; r < stretched.raters(); ++r)
      if (auto& value = stretched.at(s, r)) value = std::exp(*value);
  EXPECT_EQ(krippendorff_alpha(stretched, AgreementMetric::ordinal).alpha,
            krippendorff_alpha(krippendorff_2011(), AgreementMetric::ordinal).alpha);
}

}  // namespace
}  // namespace socta
