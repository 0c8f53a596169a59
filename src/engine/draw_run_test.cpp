#include "engine/draw_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "engine/every_instruction_set.h"
#include "engine/rank_tally.h"

namespace socta {
namespace {

constexpr std::uint64_t kSeed = 42;

// Danger of an item in a draw: uniform around a level of its own; items 3 k and 3 k + 1 tie now and then.
double danger_of(std::size_t item, std::uint64_t draw) {
  const double u = uniform({kSeed, StreamKind::other, static_cast<std::uint32_t>(item)}, draw);
  const double coarse = std::floor(u * 64) / 64;
  const std::size_t level = item % 7 / 3;
  return (item % 3 == 2 ? u : coarse) * 0.5 + 0.001 * static_cast<double>(level);
}

double weight_of(std::size_t weight, std::uint64_t draw) {
  return uniform({kSeed, StreamKind::group_weight, static_cast<std::uint32_t>(weight)}, draw);
}

DrawEvaluatorFactory evaluator(std::size_t items, std::size_t weights) {
  return [=] {
    return [=](const DrawBlock& block) {
      for (std::size_t d = 0; d < block.draws; ++d) {
        for (std::size_t i = 0; i < items; ++i) {
          block.danger[i * kDrawsPerBlock + d] = danger_of(i, block.first_draw + d);
        }
        for (std::size_t w = 0; w < weights; ++w) {
          block.weights[w * kDrawsPerBlock + d] = weight_of(w, block.first_draw + d);
        }
      }
    };
  };
}

DrawPlan plan_of(std::size_t items, std::uint64_t draws, unsigned threads) {
  return {.items = items,
          .weights = 2,
          .draws = draws,
          .threads = threads,
          .lowest = 0,
          .highest = 1,
          .class_limits = {0.1, 0.25, 0.4}};
}

DrawStatistics statistics_of(std::size_t items, std::uint64_t draws, unsigned threads) {
  return run_draws(plan_of(items, draws, threads), evaluator(items, 2));
}

// The slow second implementation: everything from all draws of all items, sorted where it helps.
struct Slow {
  std::vector<std::vector<double>> danger;  // item, draw
  Slow(std::size_t items, std::uint64_t draws) : danger(items, std::vector<double>(draws)) {
    for (std::size_t i = 0; i < items; ++i) {
      for (std::uint64_t d = 0; d < draws; ++d) danger[i][d] = danger_of(i, d);
    }
  }
  std::size_t rank(std::size_t item, std::uint64_t draw) const {
    return 1 + static_cast<std::size_t>(std::ranges::count_if(
                   danger, [&](const auto& row) { return row[draw] > danger[item][draw]; }));
  }
};

void expect_counts_equal(const DrawStatistics& got, const Slow& slow, std::uint64_t draws) {
  const std::size_t n = got.items;
  std::vector<std::uint32_t> ranks(n * n), tied(n), first(n), above(n * n);
  std::vector<std::uint64_t> sums(n);
  for (std::uint64_t d = 0; d < draws; ++d) {
    for (std::size_t i = 0; i < n; ++i) {
      const std::size_t rank = slow.rank(i, d);
      ++ranks[i * n + rank - 1];
      sums[i] += rank;
      first[i] += rank == 1;
      tied[i] += std::ranges::count_if(slow.danger,
                                       [&](const auto& row) { return row[d] == slow.danger[i][d]; }) > 1;
      for (std::size_t j = 0; j < n; ++j) above[i * n + j] += slow.danger[i][d] > slow.danger[j][d];
    }
  }
  EXPECT_EQ(got.rank_counts, ranks);
  EXPECT_EQ(got.rank_sum, sums);
  EXPECT_EQ(got.tied_draws, tied);
  EXPECT_EQ(got.first_draws, first);
  EXPECT_EQ(got.above_counts, above);
}

TEST(DrawRun, counts_equal_a_slow_count_on_every_instruction_set) {
  for (const std::size_t items : {1u, 2u, 7u, 33u}) {
    for (const std::uint64_t draws : {1u, 127u, 1000u}) {
      const Slow slow(items, draws);
      on_every_instruction_set([&] { expect_counts_equal(statistics_of(items, draws, 2), slow, draws); });
    }
  }
}

TEST(DrawRun, counts_equal_a_slow_count_where_keys_have_double_width) {
  const Slow slow(300, 130);
  expect_counts_equal(statistics_of(300, 130, 1), slow, 130);
}

TEST(DrawRun, result_is_the_same_on_any_number_of_threads_and_instruction_set) {
  const DrawStatistics reference = statistics_of(20, 40000, 1);
  for (const unsigned threads : {2u, 7u, 500u}) EXPECT_EQ(statistics_of(20, 40000, threads), reference);
  on_every_instruction_set([&] { EXPECT_EQ(statistics_of(20, 40000, 3), reference); });
}

TEST(DrawRun, moments_and_quantiles_are_those_of_all_draws) {
  const std::uint64_t draws = 5000;
  const DrawStatistics got = statistics_of(6, draws, 2);
  const Slow slow(6, draws);
  for (std::size_t i = 0; i < 6; ++i) {
    std::vector<double> sorted = slow.danger[i];
    std::ranges::sort(sorted);
    double mean = 0, squares = 0;
    for (const double v : sorted) mean += v / draws;
    for (const double v : sorted) squares += (v - mean) * (v - mean);
    EXPECT_NEAR(got.mean[i], mean, 1e-13);  // rounding of 5 000 additions
    EXPECT_NEAR(got.sd[i], std::sqrt(squares / (draws - 1)), 1e-12);
    EXPECT_EQ(got.smallest[i], sorted.front());
    EXPECT_EQ(got.largest[i], sorted.back());
    for (const double p : {0.0, 0.05, 0.5, 0.95, 1.0}) {
      const auto at = static_cast<std::size_t>(std::min(p * draws, draws - 1.0));
      EXPECT_NEAR(quantile(got, i, p), sorted[at], 1.0 / 4096 + 1.0 / 128) << p;  // a bin, and a coarse step
    }
  }
}

TEST(DrawRun, a_value_on_a_class_limit_is_in_the_upper_class) {
  DrawPlan plan = plan_of(3, 10, 1);
  plan.weights = 0;
  const std::vector<double> values = {0.25, 0.2499999, 0.4};
  const DrawStatistics got = run_draws(plan, [&] {
    return [&](const DrawBlock& block) {
      for (std::size_t i = 0; i < 3; ++i) {
        std::ranges::fill(block.danger.subspan(i * kDrawsPerBlock, kDrawsPerBlock), values[i]);
      }
    };
  });
  EXPECT_EQ(got.class_counts, (std::vector<std::uint32_t>{0, 0, 10, 0, 0, 10, 0, 0, 0, 0, 0, 10}));
  EXPECT_EQ(got.sd, (std::vector<double>{0, 0, 0}));
  EXPECT_EQ(quantile(got, 1, 0.5), 0.2499999);
  EXPECT_EQ(expected_rank(got, 2), 1);
  EXPECT_EQ(pairwise_probability(got, 0, 1), 1);
  EXPECT_EQ(class_probability(got, 0, 2), 1);
  EXPECT_EQ(top_probability(got, 0, 1), 0);
  EXPECT_EQ(top_probability(got, 0, 2), 1);
  EXPECT_EQ(rank_acceptability(got, 1, 3), 1);
}

TEST(DrawRun, central_weights_are_means_over_the_draws_where_an_item_is_first) {
  const std::uint64_t draws = 3000;
  const DrawStatistics got = statistics_of(5, draws, 2);
  const Slow slow(5, draws);
  for (std::size_t i = 0; i < 5; ++i) {
    double sum = 0, count = 0;
    for (std::uint64_t d = 0; d < draws; ++d) {
      if (slow.rank(i, d) != 1) continue;
      sum += weight_of(1, d);
      ++count;
    }
    ASSERT_GT(count, 0);
    EXPECT_NEAR(central_weights(got, i)->at(1), sum / count, 1e-9);  // weights are added in units of 2^-32
  }
}

TEST(DrawRun, an_item_that_is_never_first_has_no_central_weights) {
  DrawPlan plan = plan_of(2, 100, 1);
  const DrawStatistics got = run_draws(plan, [] {
    return [](const DrawBlock& block) {
      std::ranges::fill(block.danger.first(kDrawsPerBlock), 1.0);
      std::ranges::fill(block.danger.subspan(kDrawsPerBlock), 0.5);
      std::ranges::fill(block.weights, 0.5);
    };
  });
  EXPECT_EQ(central_weights(got, 0), (std::vector<double>{0.5, 0.5}));
  EXPECT_EQ(central_weights(got, 1), std::nullopt);
}

TEST(DrawRun, ranks_beyond_the_counted_columns_still_enter_the_expected_rank) {
  DrawPlan plan = plan_of(9, 500, 1);
  plan.rank_columns = 3;
  const DrawStatistics few = run_draws(plan, evaluator(9, 2));
  const DrawStatistics all = statistics_of(9, 500, 1);
  EXPECT_EQ(few.rank_sum, all.rank_sum);
  for (std::size_t r = 1; r <= 3; ++r)
    EXPECT_EQ(rank_acceptability(few, 4, r), rank_acceptability(all, 4, r));
}

TEST(DrawRun, an_evaluators_exception_reaches_the_caller_from_any_thread) {
  for (const unsigned threads : {1u, 4u}) {
    const DrawEvaluatorFactory failing = [] {
      return [](const DrawBlock& block) {
        if (block.first_draw >= 1280) throw std::runtime_error("no such draw");
        std::ranges::fill(block.danger, 0.0);
        std::ranges::fill(block.weights, 0.0);
      };
    };
    EXPECT_THROW(run_draws(plan_of(3, 5000, threads), failing), std::runtime_error);
  }
}

TEST(RankTally, rough_rows_give_the_exact_ranks) {
  for (const std::size_t items : {1u, 2u, 16u, 17u, 40u, 130u, 256u}) {
    std::vector<double> exact(items * kDrawsPerBlock);
    std::vector<float> rough(exact.size());
    const double units = 0x1p30 / static_cast<double>(1u << item_bits(items));
    const double error = 0.002;
    for (std::size_t k = 0; k < exact.size(); ++k) {
      exact[k] = danger_of(k / kDrawsPerBlock, k % kDrawsPerBlock);
      const double shift = weight_of(k / kDrawsPerBlock, k % kDrawsPerBlock) * 2 - 1;
      rough[k] = static_cast<float>((exact[k] + 0.99 * error * shift) * units);
    }
    on_every_instruction_set([&] {
      RankTally expected(items, items), got(items, items);
      expected.add(exact, 100);
      got.add_rough({rough.data(), kDrawsPerBlock, items}, static_cast<std::int32_t>(2 * error * units), 100,
                    [&](std::size_t item, std::size_t draw) { return exact[item * kDrawsPerBlock + draw]; });
      EXPECT_EQ(got.counts(), expected.counts()) << items;
      EXPECT_EQ(got.tied_draws(), expected.tied_draws()) << items;
    });
  }
}

TEST(RankTally, danger_outside_its_range_is_ranked_all_the_same) {
  const std::vector<double> values = {7, -3, 0.5, -3.5, 9, 1.5, 7};
  std::vector<double> danger;
  for (const double value : values) danger.insert(danger.end(), kDrawsPerBlock, value);
  RankTally tally(7, 7, 0, 1);
  tally.add(danger, 1);
  std::vector<std::uint32_t> expected(49, 0);
  const std::size_t ranks[] = {2, 6, 5, 7, 1, 4, 2};
  for (std::size_t i = 0; i < 7; ++i) expected[(ranks[i] - 1) * 7 + i] = 1;
  EXPECT_EQ(tally.counts(), expected);
}

}  // namespace
}  // namespace socta
