#include "engine/quantile_mixture.h"

#include <gtest/gtest.h>

#include <cmath>

namespace socta {
namespace {

const std::vector<double> kLevels = {0.05, 0.5, 0.95};
const std::vector<double> kBins = bin_probabilities(kLevels);
constexpr IntrinsicRange kRange{0, 10};

TEST(QuantileMixture, BinsLieBetweenTheLevels) {
  ASSERT_EQ(kBins.size(), 4u);
  const double expected[] = {0.05, 0.45, 0.45, 0.05};
  for (std::size_t b = 0; b < 4; ++b) EXPECT_NEAR(kBins[b], expected[b], 1e-15);
}

TEST(QuantileMixture, OneAnswerIsGivenBack) {
  QuantileMixture mixture;
  mixture.add({2, 3, 7}, kRange, 5);
  EXPECT_NEAR(mixture.quantile(kBins, 0.05), 2, 1e-12);
  EXPECT_NEAR(mixture.quantile(kBins, 0.5), 3, 1e-12);
  EXPECT_NEAR(mixture.quantile(kBins, 0.95), 7, 1e-12);
  EXPECT_NEAR(mixture.cdf(kBins, 2.5), 0.275, 1e-12);
}

TEST(QuantileMixture, QuantilesInvertTheDistributionFunction) {
  QuantileMixture mixture;
  mixture.add({1, 2, 3}, kRange, 1);
  mixture.add({4, 6, 9}, kRange, 2);
  for (const double level : {0.01, 0.05, 0.3, 0.5, 0.8, 0.95, 0.99})
    EXPECT_NEAR(mixture.cdf(kBins, mixture.quantile(kBins, level)), level, 1e-12);
}

TEST(QuantileMixture, InformationIsZeroForTheBackgroundItself) {
  EXPECT_NEAR(relative_information({0.5, 5, 9.5}, kRange, kBins), 0, 1e-12);
  EXPECT_GT(relative_information({4, 5, 6}, kRange, kBins), 0);
  EXPECT_TRUE(std::isfinite(relative_information({5, 5, 5}, kRange, kBins)));
}

}  // namespace
}  // namespace socta
