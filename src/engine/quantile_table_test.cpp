#include "engine/quantile_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

#include "engine/portable_math.h"

namespace socta {
namespace {

using Shape = JudgementShape;

const std::vector<JudgementDistribution> kDistributions = {
    {0, 2, 4, Shape::pert},       {0, 0, 4, Shape::pert},       {0, 4, 4, Shape::pert},
    {1, 1.2, 3.5, Shape::pert},   {0, 0.05, 4, Shape::pert},    {3.9, 3.99, 4, Shape::pert},
    {0, 2, 4, Shape::triangular}, {0, 0, 4, Shape::triangular}, {1, 3, 3, Shape::triangular},
};

TEST(QuantileTable, has_the_cumulative_probabilities_of_every_judgement) {
  for (const JudgementDistribution& d : kDistributions) {
    const QuantileTable table = mixture_table(std::vector<WeightedDistribution>{{d, 2.5}});
    for (std::size_t k = 1; k < 1024; ++k) {
      // 3e-4: pieces are uniform inside, see the contract.
      ASSERT_NEAR(cdf(d, table.values[k]), static_cast<double>(k) / 1024, 3e-4) << d.best << " at " << k;
    }
    EXPECT_EQ(table.values.front(), d.low);
    EXPECT_EQ(table.values.back(), d.high);
  }
}

TEST(QuantileTable, has_the_mean_of_every_judgement) {
  for (const JudgementDistribution& d : kDistributions) {
    const QuantileTable table = mixture_table(std::vector<WeightedDistribution>{{d, 1}});
    EXPECT_NEAR(mean(table), mean(d), 2e-4 * (d.high - d.low)) << d.best;  // the two end cells are linear
  }
}

TEST(QuantileTable, mixture_has_the_weighted_cumulative_probability) {
  const std::vector<WeightedDistribution> members = {
      {{0, 1, 2, Shape::pert}, 1}, {{1, 3, 4, Shape::triangular}, 2}, {{0.5, 0.5, 3, Shape::pert}, 0.5}};
  const QuantileTable table = mixture_table(members);
  EXPECT_TRUE(std::ranges::is_sorted(table.values));
  for (std::size_t k = 1; k < 1024; ++k) {
    double p = 0;
    for (const auto& [d, w] : members) p += w / 3.5 * cdf(d, table.values[k]);
    ASSERT_NEAR(p, static_cast<double>(k) / 1024, 3e-4);
  }
}

TEST(QuantileTable, repeated_answers_count_with_their_summed_weight) {
  const JudgementDistribution a{0, 1, 2, Shape::pert}, b{1, 3, 4, Shape::triangular}, c{1, 3, 4, Shape::pert};
  const std::vector<WeightedDistribution> repeated = {{a, 1}, {b, 2}, {a, 0.5}, {c, 1}, {b, 0.25}, {a, 1}};
  const std::vector<WeightedDistribution> summed = {{a, 2.5}, {b, 2.25}, {c, 1}};
  EXPECT_EQ(mixture_table(repeated), mixture_table(summed));
  EXPECT_EQ(averaged_table(repeated), averaged_table(summed));
}

TEST(QuantileTable, certain_answers_stay_points) {
  const std::vector<WeightedDistribution> members = {{{1, 1, 1, Shape::pert}, 1},
                                                     {{3, 3, 3, Shape::pert}, 3}};
  const QuantileTable table = mixture_table(members);
  EXPECT_EQ(std::ranges::count(table.values, 1.0), 257);  // k = 0 … 256: P(X ≤ 1) = 1/4
  EXPECT_EQ(std::ranges::count(table.values, 3.0), 768);
}

TEST(QuantileTable, discrete_judgements_keep_their_three_values) {
  const QuantileTable table =
      mixture_table(std::vector<WeightedDistribution>{{{0, 1, 4, Shape::discrete}, 1}});
  for (const double v : table.values) EXPECT_TRUE(v == 0 || v == 1 || v == 4) << v;
  EXPECT_NEAR(static_cast<double>(std::ranges::count(table.values, 1.0)) / 1025, 4.0 / 6, 1.0 / 1024);
}

TEST(QuantileTable, average_of_quantiles_lies_between_the_members) {
  const std::vector<WeightedDistribution> members = {{{0, 1, 2, Shape::pert}, 1},
                                                     {{2, 3, 4, Shape::pert}, 3}};
  const QuantileTable table = averaged_table(members);
  const QuantileTable low = mixture_table({members.data(), 1});
  // The two have the same shape two units apart, so that the average is the first moved by 3/4 of that.
  for (std::size_t k = 0; k < 1025; ++k) EXPECT_NEAR(table.values[k], low.values[k] + 1.5, 1e-12);
}

TEST(QuantileTable, value_is_linear_between_the_points) {
  const QuantileTable table = tabulate([](double p) { return p * p; });
  EXPECT_EQ(value_at(table, 0), 0);
  EXPECT_EQ(value_at(table, 1), 1);
  EXPECT_DOUBLE_EQ(value_at(table, 0.5), 0.25);
  EXPECT_DOUBLE_EQ(value_at(table, 1.5 / 1024), 2.5 / 1024 / 1024);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

TEST(QuantileTable, five_thousand_judgements_are_tabulated_quickly) {
  const std::clock_t start = std::clock();
  double sum = 0;
  for (int cell = 0; cell < 500; ++cell) {
    std::vector<WeightedDistribution> members;
    for (int k = 0; k < 10; ++k) members.push_back({{0, 0.1 + k * 0.35 + cell * 1e-4, 4, Shape::pert}, 1});
    sum += mean(mixture_table(members));
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  EXPECT_GT(sum, 0);
  // The target is 50 ms in the release build. Time of the processor, so that a busy machine does not count;
  // ten times the target allows for debug builds, a hundred times for sanitizers.
  EXPECT_LT(seconds, kSanitized ? 5 : 0.5);
  RecordProperty("milliseconds", static_cast<int>(seconds * 1000));
}

TEST(PortableMath, agrees_with_the_c_library) {
  for (double x = -700; x < 700; x += 0.371) {
    ASSERT_NEAR(portable_exp(x) / std::exp(x), 1, 1e-15) << x;  // a few units in the last place
  }
  for (double x = 1e-300; x < 1e300; x *= 1.37) {
    ASSERT_NEAR(portable_log(x), std::log(x), 4e-16 * std::max(1.0, std::abs(std::log(x)))) << x;
  }
  EXPECT_EQ(portable_exp(0), 1);
  EXPECT_EQ(portable_log(1), 0);
}

}  // namespace
}  // namespace socta
