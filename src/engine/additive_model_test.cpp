#include "engine/additive_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/every_instruction_set.h"
#include "engine/weight_sampler.h"

namespace socta {
namespace {

constexpr std::uint64_t kSeed = 2015;

// 13 items × 5 indicators in 2 groups, scores on 0–100; the last two items are equal.
AdditiveModel fixed_model() {
  AdditiveModel model;
  model.seed = kSeed;
  model.weights = {.group_weights = {0.6, 0.4},
                   .indicator_weights = {1, 2, 1, 3, 1},
                   .group_of = {0, 0, 1, 1, 1},
                   .groups = {.kind = WeightUncertainty::uniform_factors},
                   .indicators = {{.kind = WeightUncertainty::uniform_factors},
                                  {.kind = WeightUncertainty::dirichlet, .concentration = 20}}};
  model.scores = {.items = 13, .indicators = 5, .lowest = 0, .highest = 100};
  for (std::size_t cell = 0; cell < 65; ++cell) {
    const std::size_t row = std::min<std::size_t>(cell / 5, 11);
    model.scores.value.push_back(static_cast<double>((row * 37 + cell % 5 * 53 + row * row * 11) % 101));
  }
  return model;
}

AdditiveModel uncertain_model() {
  AdditiveModel model = fixed_model();
  ScoreModel& scores = model.scores;
  scores.sigma.assign(65, 0);
  scores.table.assign(65, ScoreModel::kNoTable);
  scores.tables.push_back(tabulate([](double p) { return 100 * p; }));
  scores.tables.push_back(tabulate([](double p) { return p < 0.5 ? 25.0 : 75.0; }));
  for (std::size_t cell = 0; cell < 65; ++cell) {
    if (cell % 3 == 0) scores.sigma[cell] = 5 + static_cast<double>(cell % 4) * 10;
    if (cell % 7 == 0) scores.table[cell] = cell % 2;
  }
  return model;
}

std::vector<double> block_of(const AdditiveModel& model, std::uint64_t first_draw) {
  std::vector<double> danger(model.scores.items * kDrawsPerBlock), weights(7 * kDrawsPerBlock);
  additive_evaluator(model)()({first_draw, kDrawsPerBlock, danger, weights});
  return danger;
}

// The slow second implementation: cell by cell from the public pieces.
double slow_danger(const AdditiveModel& model, const std::vector<double>& weights, std::size_t item,
                   std::uint64_t draw) {
  const std::uint64_t first = draw / kDrawsPerBlock * kDrawsPerBlock;
  std::vector<float> z(kDrawsPerBlock);
  double sum = 0;
  for (std::size_t k = 0; k < 5; ++k) {
    const std::size_t cell = item * 5 + k;
    const RandomStream stream{model.seed, StreamKind::score, static_cast<std::uint32_t>(cell)};
    double score = model.scores.value[cell];
    if (!model.scores.table.empty() && model.scores.table[cell] != ScoreModel::kNoTable) {
      score = value_at(model.scores.tables[model.scores.table[cell]], uniform(stream, draw));
    } else if (!model.scores.sigma.empty() && model.scores.sigma[cell] > 0) {
      fill_normal(stream, 0, first, z);
      const float moved = static_cast<float>(model.scores.sigma[cell]) * z[draw - first];
      score = std::clamp(static_cast<float>(score) + moved, 0.0f, 100.0f);
    }
    sum += weights[(2 + k) * kDrawsPerBlock + draw - first] * score;
  }
  return sum;
}

TEST(AdditiveModel, danger_equals_a_plain_sum_of_its_cells) {
  for (const AdditiveModel& model : {fixed_model(), uncertain_model()}) {
    const std::vector<double> danger = block_of(model, 1280);
    std::vector<double> weights(7 * kDrawsPerBlock);
    WeightSampler(model.weights, model.seed).fill(1280, weights);
    for (std::size_t i = 0; i < 13; ++i) {
      for (const std::size_t d : {0u, 1u, 31u, 32u, 77u, 127u}) {
        ASSERT_EQ(danger[i * kDrawsPerBlock + d], slow_danger(model, weights, i, 1280 + d)) << i << " " << d;
      }
    }
  }
}

TEST(AdditiveModel, danger_has_the_same_bits_on_every_instruction_set) {
  for (const AdditiveModel& model : {fixed_model(), uncertain_model()}) {
    const std::vector<double> reference = block_of(model, 0);
    on_every_instruction_set([&] { EXPECT_EQ(block_of(model, 0), reference); });
  }
}

TEST(AdditiveModel, scores_are_those_of_the_danger) {
  const AdditiveModel model = uncertain_model();
  std::vector<double> scores(5 * kDrawsPerBlock), weights(7 * kDrawsPerBlock);
  WeightSampler(model.weights, model.seed).fill(256, weights);
  const std::vector<double> danger = block_of(model, 256);
  for (std::size_t i = 0; i < 13; ++i) {
    fill_scores(model.scores, model.seed, i, 256, scores);
    for (std::size_t d = 0; d < kDrawsPerBlock; ++d) {
      double sum = 0;
      for (std::size_t k = 0; k < 5; ++k)
        sum += weights[(2 + k) * kDrawsPerBlock + d] * scores[k * kDrawsPerBlock + d];
      ASSERT_EQ(sum, danger[i * kDrawsPerBlock + d]);
    }
  }
}

TEST(AdditiveModel, without_uncertainty_every_draw_is_the_point_result) {
  AdditiveModel model = fixed_model();
  model.weights.groups = {};
  model.weights.indicators.clear();
  const DrawStatistics got = run_additive(model, {.draws = 1000, .highest = 100, .class_limits = {20, 50}});
  for (std::size_t i = 0; i < 13; ++i) {
    const double* s = model.scores.value.data() + i * 5;
    const double point = 0.6 * (s[0] + 2 * s[1]) / 3 + 0.4 * (s[2] + 3 * s[3] + s[4]) / 5;
    EXPECT_NEAR(got.mean[i], point, 1e-12);  // another order of additions
    EXPECT_EQ(got.sd[i], 0);
    EXPECT_EQ(got.smallest[i], got.largest[i]);
    EXPECT_EQ(quantile(got, i, 0.05), got.smallest[i]);
  }
}

DrawPlan ranks_only(std::uint64_t draws, unsigned threads) {
  DrawPlan plan{.draws = draws, .threads = threads, .highest = 100};
  plan.statistics = {
      .moments = false, .quantiles = false, .classes = false, .pairwise = false, .central_weights = false};
  return plan;
}

TEST(AdditiveModel, ranks_alone_are_the_ranks_of_the_full_run) {
  const AdditiveModel model = fixed_model();
  const DrawStatistics full = run_additive(model, {.draws = 20001, .highest = 100});
  for (const unsigned threads : {1u, 2u, 7u}) {
    on_every_instruction_set([&] {
      const DrawStatistics ranks = run_additive(model, ranks_only(20001, threads));
      EXPECT_EQ(ranks.rank_counts, full.rank_counts);
      EXPECT_EQ(ranks.rank_sum, full.rank_sum);
      EXPECT_EQ(ranks.tied_draws, full.tied_draws);
    });
  }
  EXPECT_EQ(full.tied_draws[11], 20001u);  // the equal items
  EXPECT_EQ(full.tied_draws[12], 20001u);
  EXPECT_EQ(full.rank_sum[11], full.rank_sum[12]);
}

TEST(AdditiveModel, a_clipped_normal_stays_in_range_and_has_its_mean) {
  AdditiveModel model = fixed_model();
  model.scores.value.assign(65, 50);
  model.scores.sigma.assign(65, 5);
  model.weights.groups = {};
  model.weights.indicators.clear();
  const DrawStatistics got = run_additive(model, {.draws = 100000, .threads = 2, .highest = 100});
  double squares = 0;
  for (const double w : {0.2, 0.4, 0.08, 0.24, 0.08}) squares += w * w;
  for (std::size_t i = 0; i < 13; ++i) {
    EXPECT_NEAR(got.mean[i], 50, 4 * got.sd[i] / std::sqrt(1e5));
    EXPECT_NEAR(got.sd[i], 5 * std::sqrt(squares), 0.01 * got.sd[i]);  // four errors of an sd: 4 / √(2 · 1e5)
  }
}

TEST(AdditiveModel, confidence_factor_is_the_share_of_first_ranks_under_central_weights) {
  const AdditiveModel model = uncertain_model();
  const DrawStatistics got = run_additive(model, {.draws = 5000, .highest = 100});
  const auto factors = confidence_factors(model, got, 2000, 2);
  std::size_t with = 0;
  for (std::size_t i = 0; i < 13; ++i) {
    ASSERT_EQ(factors[i].has_value(), got.first_draws[i] > 0);
    if (!factors[i]) continue;
    ++with;
    EXPECT_GE(*factors[i], 0);
    EXPECT_LE(*factors[i], 1);
  }
  EXPECT_GT(with, 1u);
}

TEST(AdditiveModel, with_certain_scores_an_item_is_surely_first_under_its_central_weights) {
  const AdditiveModel model = fixed_model();
  const DrawStatistics got = run_additive(model, {.draws = 5000, .highest = 100});
  const auto factors = confidence_factors(model, got, 300, 1);
  // The weights under which an item is first form a convex set when scores are fixed: their mean is in it.
  for (std::size_t i = 0; i < 13; ++i) {
    EXPECT_EQ(factors[i].value_or(1), 1) << i;
  }
}

}  // namespace
}  // namespace socta
