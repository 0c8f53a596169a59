#include "engine/intraclass_correlation.h"

#include <gtest/gtest.h>

#include <random>

namespace socta {
namespace {

/// Shrout and Fleiss (1979), Intraclass correlations: uses in assessing rater reliability, table 2.
constexpr int kShroutFleiss[6][4] = {{9, 2, 5, 8}, {6, 1, 3, 2},  {8, 4, 6, 8},
                                     {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

Ratings shrout_fleiss() {
  Ratings ratings(6, 4);
  for (std::size_t s = 0; s < 6; ++s)
    for (std::size_t r = 0; r < 4; ++r) ratings.at(s, r) = kShroutFleiss[s][r];
  return ratings;
}

TEST(IntraclassCorrelation, ReproducesThePublishedTable) {
  struct Row {
    IccModel model;
    IccUnit unit;
    double icc, f, p, low, high;
  };
  // Correlations: Shrout and Fleiss (1979), table 4. Tests and intervals: the R package psych on the same
  // data.
  const Row rows[] = {
      {IccModel::one_way, IccUnit::single, .17, 1.8, .16477, -.133, .72},
      {IccModel::two_way_random, IccUnit::single, .29, 11.0, .00013, .019, .76},
      {IccModel::two_way_fixed, IccUnit::single, .71, 11.0, .00013, .342, .95},
      {IccModel::one_way, IccUnit::average, .44, 1.8, .16477, -.884, .91},
      {IccModel::two_way_random, IccUnit::average, .62, 11.0, .00013, .071, .93},
      {IccModel::two_way_fixed, IccUnit::average, .91, 11.0, .00013, .676, .99},
  };
  const auto result = intraclass_correlations(shrout_fleiss());
  ASSERT_EQ(result.state, AgreementState::computed);
  for (const Row& row : rows) {
    const auto& form = result.of(row.model, row.unit);
    EXPECT_EQ(form.model, row.model);
    EXPECT_EQ(form.unit, row.unit);
    EXPECT_NEAR(form.icc.value(), row.icc, 5.1e-3);  // tolerances: half of the last digit printed
    ASSERT_TRUE(form.test);
    EXPECT_NEAR(form.test->f, row.f, 0.051);
    EXPECT_NEAR(form.test->p, row.p, 5.1e-6);
    EXPECT_NEAR(*form.test->low, row.low, 5.1e-4);
    EXPECT_NEAR(form.test->high, row.high, 5.1e-3);
  }
}

TEST(IntraclassCorrelation, PerfectAgreementIsOneWithoutATest) {
  Ratings same(4, 3);
  for (std::size_t s = 0; s < 4; ++s)
    for (std::size_t r = 0; r < 3; ++r) same.at(s, r) = 0.1 * static_cast<double>(s);
  const auto result = intraclass_correlations(same);
  ASSERT_EQ(result.state, AgreementState::computed);
  for (const auto& form : result.forms) {
    EXPECT_NEAR(form.icc.value(), 1, 1e-12);
    EXPECT_FALSE(form.test);
  }
}

TEST(IntraclassCorrelation, AConstantDifferenceOfRatersIsConsistentButNoAgreement) {
  Ratings shifted(4, 2);
  for (std::size_t s = 0; s < 4; ++s) {
    shifted.at(s, 0) = static_cast<double>(s);
    shifted.at(s, 1) = static_cast<double>(s) + 5;
  }
  const auto result = intraclass_correlations(shifted);
  EXPECT_NEAR(result.of(IccModel::two_way_fixed, IccUnit::single).icc.value(), 1, 1e-12);
  EXPECT_LT(result.of(IccModel::two_way_random, IccUnit::single).icc.value(), 0.2);
}

TEST(IntraclassCorrelation, UndefinedCasesAreStates) {
  EXPECT_EQ(intraclass_correlations(Ratings(3, 3)).state, AgreementState::too_few);
  EXPECT_EQ(intraclass_correlations(Ratings(3, 1)).state, AgreementState::too_few);
  Ratings equal_means(2, 2);
  equal_means.at(0, 0) = equal_means.at(1, 1) = 1;
  equal_means.at(0, 1) = equal_means.at(1, 0) = 3;
  EXPECT_EQ(intraclass_correlations(equal_means).state, AgreementState::no_variation);
}

TEST(IntraclassCorrelation, IntervalsHoldTheEstimateAndNothingIsNotANumber) {
  std::mt19937 generator(7);
  for (int round = 0; round < 300; ++round) {
    Ratings ratings(2 + generator() % 5, 2 + generator() % 4);
    for (std::size_t s = 0; s < ratings.subjects(); ++s)
      for (std::size_t r = 0; r < ratings.raters(); ++r)
        ratings.at(s, r) = static_cast<double>(generator() % 5);
    const auto result = intraclass_correlations(ratings);
    if (result.state != AgreementState::computed) continue;
    for (const auto& form : result.forms) {
      if (!form.icc) continue;
      const double icc = *form.icc;
      EXPECT_LE(icc, 1 + 1e-12);
      if (!form.test) continue;
      EXPECT_TRUE(form.test->p >= 0 && form.test->p <= 1);
      EXPECT_GE(form.test->high, icc - 1e-9);
      EXPECT_LE(form.test->low.value_or(icc), icc + 1e-9);
    }
  }
}

}  // namespace
}  // namespace socta
