#include "engine/weight_sampler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <numeric>
#include <vector>

#include "engine/every_instruction_set.h"

namespace socta {
namespace {

using Kind = WeightUncertainty;

constexpr std::size_t kBlocks = 400;
constexpr std::size_t kDraws = kBlocks * kDrawsPerBlock;

WeightModel one_level(std::vector<double> weights, const WeightLaw& law) {
  WeightModel model;
  model.group_weights = std::move(weights);
  model.indicator_weights.assign(model.group_weights.size(), 1.0);
  model.group_of.resize(model.group_weights.size());
  std::iota(model.group_of.begin(), model.group_of.end(), std::size_t{0});
  model.groups = law;
  return model;
}

WeightModel two_levels(Kind kind) {
  WeightLaw law{.kind = kind, .factor = 0.25, .concentration = 8};
  WeightModel model{.group_weights = {3, 2, 5},
                    .indicator_weights = {1, 2, 0.5, 0.25, 4, 1},
                    .group_of = {0, 1, 0, 2, 1, 2},
                    .groups = law,
                    .indicators = {law, law, law}};
  if (kind == Kind::simplex_ordered) {
    model.groups.order = {2, 0, 1};
    for (WeightLaw& inside : model.indicators) inside.order = {1, 0};
  }
  if (kind == Kind::simplex_intervals) {
    model.groups.low = {0.1, 0.2, 0};
    model.groups.high = {0.5, 0.7, 0.6};
    for (WeightLaw& inside : model.indicators) inside.low = {0.1, 0.3}, inside.high = {0.6, 0.8};
  }
  return model;
}

// Draw by draw: rows[draw][row].
std::vector<std::vector<double>> draws_of(const WeightModel& model, std::size_t blocks = kBlocks) {
  const WeightSampler sampler(model, 11);
  std::vector<std::vector<double>> draws;
  const std::size_t groups = sampler.groups() * kDrawsPerBlock;
  std::vector<double> rows(groups + sampler.indicators() * kDrawsPerBlock);
  for (std::size_t b = 0; b < blocks; ++b) {
    sampler.fill(b * kDrawsPerBlock, WeightOf::danger, std::span(rows).first(groups),
                 std::span(rows).subspan(groups));
    for (std::size_t d = 0; d < kDrawsPerBlock; ++d) {
      std::vector<double> draw;
      for (std::size_t at = d; at < rows.size(); at += kDrawsPerBlock) draw.push_back(rows[at]);
      draws.push_back(std::move(draw));
    }
  }
  return draws;
}

struct MeanAndVariance {
  double mean = 0, variance = 0;
};

MeanAndVariance of_row(const std::vector<std::vector<double>>& draws, std::size_t row) {
  MeanAndVariance result;
  for (const auto& draw : draws) result.mean += draw[row] / static_cast<double>(draws.size());
  for (const auto& draw : draws) {
    result.variance += std::pow(draw[row] - result.mean, 2) / static_cast<double>(draws.size());
  }
  return result;
}

// Four standard errors of a mean over kDraws.
double four_errors(double variance) { return 4 * std::sqrt(variance / kDraws); }

constexpr Kind kKinds[] = {Kind::fixed,   Kind::dirichlet,       Kind::uniform_factors,
                           Kind::simplex, Kind::simplex_ordered, Kind::simplex_intervals};

TEST(WeightSampler, every_law_gives_weights_that_sum_to_one_at_both_levels) {
  for (const Kind kind : kKinds) {
    const WeightModel model = two_levels(kind);
    for (const auto& draw : draws_of(model, 20)) {
      EXPECT_NEAR(draw[0] + draw[1] + draw[2], 1, 1e-14);  // rounding of a few operations
      double inside[3] = {};
      for (std::size_t i = 0; i < 6; ++i) inside[model.group_of[i]] += draw[3 + i];
      for (std::size_t g = 0; g < 3; ++g) EXPECT_NEAR(inside[g], draw[g], 1e-14);
      EXPECT_GE(*std::ranges::min_element(draw), 0);
    }
  }
}

TEST(WeightSampler, weights_in_the_danger_are_those_in_the_group_times_the_groups) {
  const WeightSampler sampler(two_levels(Kind::dirichlet), 11);
  std::vector<double> groups(3 * kDrawsPerBlock), inside(6 * kDrawsPerBlock), whole(inside.size());
  sampler.fill(128, WeightOf::group, groups, inside);
  sampler.fill(128, WeightOf::danger, groups, whole);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const std::size_t group = two_levels(Kind::dirichlet).group_of[at / kDrawsPerBlock];
    EXPECT_NEAR(whole[at], inside[at] * groups[group * kDrawsPerBlock + at % kDrawsPerBlock], 1e-15);
  }
}

TEST(WeightSampler, every_law_gives_the_same_bits_on_every_instruction_set) {
  for (const Kind kind : kKinds) {
    const auto reference = draws_of(two_levels(kind), 5);
    on_every_instruction_set([&] { EXPECT_EQ(draws_of(two_levels(kind), 5), reference); });
  }
}

TEST(WeightSampler, fixed_weights_are_the_stated_products) {
  const auto draws = draws_of(two_levels(Kind::fixed), 1);
  const std::vector<double> expected = {0.3,         0.2,       0.5,     0.3 / 1.5, 0.2 / 3,
                                        0.3 * 1 / 3, 0.5 * 0.2, 0.4 / 3, 0.5 * 0.8};
  for (std::size_t r = 0; r < expected.size(); ++r) EXPECT_NEAR(draws[77][r], expected[r], 1e-15);
}

TEST(WeightSampler, a_factor_of_zero_gives_the_bits_of_fixed_weights) {
  WeightModel model = two_levels(Kind::uniform_factors);
  model.groups.factor = 0;
  for (WeightLaw& law : model.indicators) law.factor = 0;
  EXPECT_EQ(draws_of(model, 2), draws_of(two_levels(Kind::fixed), 2));
}

TEST(WeightSampler, factors_equal_a_plain_computation) {
  const WeightModel model = two_levels(Kind::uniform_factors);
  const auto draws = draws_of(model, 2);
  for (std::size_t d = 0; d < draws.size(); ++d) {
    double factors[3];
    for (std::uint32_t g = 0; g < 3; ++g) {
      factors[g] = model.group_weights[g] * (0.75 + 0.5 * uniform({11, StreamKind::group_weight, g}, d));
    }
    EXPECT_NEAR(draws[d][1], factors[1] / (factors[0] + factors[1] + factors[2]), 1e-15);
  }
}

TEST(WeightSampler, dirichlet_has_its_mean_and_variance) {
  for (const double kappa : {0.8, 8.0, 100.0}) {  // shapes below and above 1
    const std::vector<double> stated = {0.05, 0.15, 0.3, 0.5};
    const auto draws = draws_of(one_level(stated, {.kind = Kind::dirichlet, .concentration = kappa}));
    for (std::size_t k = 0; k < stated.size(); ++k) {
      const auto [mean, variance] = of_row(draws, k);
      const double expected = stated[k] * (1 - stated[k]) / (kappa + 1);
      EXPECT_NEAR(mean, stated[k], four_errors(expected)) << kappa;
      EXPECT_NEAR(variance / expected, 1, 0.04) << kappa;  // four errors of a variance, kurtosis up to 6
    }
  }
}

TEST(WeightSampler, a_weight_stated_as_zero_stays_zero) {
  for (const Kind kind : kKinds) {
    const WeightLaw law{.kind = kind, .order = {1, 2, 0}, .low = {0, 0, 0.5}, .high = {1, 1, 1}};
    for (const auto& draw : draws_of(one_level({1, 0, 2}, law), 3)) {
      EXPECT_EQ(draw[1], 0);
      EXPECT_NEAR(draw[0] + draw[2], 1, 1e-15);
    }
  }
}

TEST(WeightSampler, uniform_on_the_simplex_has_beta_margins) {
  const auto draws = draws_of(one_level({1, 1, 1, 1, 1}, {.kind = Kind::simplex}));
  for (const double x : {0.02, 0.1, 0.2, 0.5}) {
    const auto below = std::ranges::count_if(draws, [x](const auto& draw) { return draw[2] <= x; });
    const double p = 1 - std::pow(1 - x, 4);  // Beta(1, 4)
    EXPECT_NEAR(static_cast<double>(below) / kDraws, p, four_errors(p * (1 - p)));
  }
}

TEST(WeightSampler, ordered_weights_fall_and_have_the_rank_order_centroid_as_mean) {
  const std::vector<std::size_t> order = {2, 0, 3, 1};
  const auto draws = draws_of(one_level({1, 1, 1, 1}, {.kind = Kind::simplex_ordered, .order = order}));
  for (std::size_t k = 0; k < 4; ++k) {
    double centroid = 0;  // Barron & Barrett 1996
    for (std::size_t i = k; i < 4; ++i) centroid += 0.25 / static_cast<double>(i + 1);
    const auto [mean, variance] = of_row(draws, order[k]);
    EXPECT_NEAR(mean, centroid, four_errors(variance));
  }
  for (const auto& draw : draws) ASSERT_TRUE(draw[2] >= draw[0] && draw[0] >= draw[3] && draw[3] >= draw[1]);
}

TEST(WeightSampler, interval_weights_agree_with_rejection_from_the_simplex) {
  const WeightLaw law{
      .kind = Kind::simplex_intervals, .low = {0.1, 0, 0.05, 0.2}, .high = {0.5, 0.3, 0.6, 0.7}};
  const auto draws = draws_of(one_level({1, 1, 1, 1}, law));
  std::vector<std::vector<double>> accepted;
  for (const auto& draw : draws_of(one_level({1, 1, 1, 1}, {.kind = Kind::simplex}), 2000)) {
    bool inside = true;
    for (std::size_t k = 0; k < 4; ++k) inside &= law.low[k] <= draw[k] && draw[k] <= law.high[k];
    if (inside) accepted.push_back(draw);
  }
  ASSERT_GT(accepted.size(), 20000u);
  for (std::size_t k = 0; k < 4; ++k) {
    const auto walked = of_row(draws, k);
    const auto rejected = of_row(accepted, k);
    EXPECT_NEAR(walked.mean, rejected.mean, 2 * four_errors(rejected.variance));
    EXPECT_NEAR(walked.variance / rejected.variance, 1, 0.05);  // four errors of both variances
  }
  for (const auto& draw : draws) {
    for (std::size_t k = 0; k < 4; ++k) {
      ASSERT_GE(draw[k], law.low[k] - 1e-12);
      ASSERT_LE(draw[k], law.high[k] + 1e-12);
    }
  }
}

TEST(WeightSampler, intervals_that_leave_one_point_give_it) {
  const WeightLaw law{.kind = Kind::simplex_intervals, .low = {0.3, 0.7}, .high = {0.3, 0.7}};
  for (const auto& draw : draws_of(one_level({1, 1}, law), 1)) {
    EXPECT_NEAR(draw[0], 0.3, 1e-15);
    EXPECT_NEAR(draw[1], 0.7, 1e-15);
  }
}

TEST(GammaTable, has_the_cumulative_probability_of_the_gamma_distribution) {
  for (const double shape : {1.0, 1.5, 4.0, 50.0}) {
    const GammaTable table(shape);
    for (const double z : {-4.0, -2.02, -0.5, 0.01, 1.0, 3.3, 5.0}) {
      const double p = std::erfc(-z / std::sqrt(2.0)) / 2;
      const double x = table.from_normal(z);
      EXPECT_NEAR(x, boost::math::gamma_p_inv(shape, p), 2e-4 * std::sqrt(shape)) << shape << " " << z;
    }
  }
}

}  // namespace
}  // namespace socta
