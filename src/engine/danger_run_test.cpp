#include "engine/danger_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/danger_draws.h"
#include "engine/every_instruction_set.h"
#include "engine/score_atoms.h"

namespace socta {
namespace {

constexpr std::uint64_t kSeed = 2015;
constexpr std::size_t kItems = 13;
constexpr std::size_t kIndicators = 5;

// 13 items × 5 indicators in 2 groups; the last two items are equal.
class MadeModel {
 public:
  explicit MadeModel(WeightUncertainty kind = WeightUncertainty::uniform_factors)
      : weights_({.group_weights = {0.6, 0.4},
                  .indicator_weights = {1, 2, 1, 3, 1},
                  .group_of = {0, 0, 1, 1, 1},
                  .groups = {.kind = kind},
                  .indicators = {{.kind = kind}, {.kind = kind, .concentration = 20}}},
                 kSeed) {
    add_group({0, 1}, {1, 2});
    add_group({2, 3, 4}, {1, 3, 1});
    danger_.group_weights = {0.6, 0.4};
    danger_.dangers.emplace_back(Aggregation{}, std::vector<std::string>{"0", "1"});
    danger_.indicators = kIndicators;
    danger_.group_of = {0, 0, 1, 1, 1};
    scores_.items = kItems;
    scores_.indicators = kIndicators;
    for (std::uint32_t cell = 0; cell < kItems * kIndicators; ++cell) {
      const std::size_t row = std::min<std::size_t>(cell / kIndicators, kItems - 2);
      const auto percent = (row * 37 + cell % 5 * std::size_t{53} + row * row * 11) % 101;
      scores_.cells.push_back({.number = cell, .value = static_cast<double>(percent) / 100});
    }
  }
  MadeModel(const MadeModel&) = delete;

  MadeModel& with_uncertain_scores() {
    for (std::size_t n = 0; n < scores_.cells.size(); ++n) {
      ScoreCell& cell = scores_.cells[n];
      if (n % 3 == 0) {
        cell.kind = ScoreCell::Kind::normal;
        cell.sigma = 0.05f + 0.1f * static_cast<float>(n % 4);
      }
      if (n % 7 == 0) {
        cell.kind = ScoreCell::Kind::atoms;
        cell.atoms = n % 2 == 0 ? wide_ : two_;
      }
    }
    return *this;
  }

  ScoreModel& scores() { return scores_; }
  const WeightSampler& weights() const { return weights_; }
  DrawModel drawn() const { return {danger_, scores_, weights_, kSeed}; }

 private:
  void add_group(std::vector<std::size_t> indicators, std::vector<double> weights) {
    const std::vector<std::string> codes(indicators.size(), "x");
    danger_.groups.push_back(
        {"g", Axis::composite, std::move(indicators), std::move(weights), Aggregator(Aggregation{}, codes)});
  }

  ScoreAtoms wide_ = uniform_atoms(0, 1);
  ScoreAtoms two_ = {0.25, 0.75};
  DangerModel danger_;
  ScoreModel scores_;
  WeightSampler weights_;
};

std::vector<double> block_of(const MadeModel& model, std::uint64_t first_draw) {
  std::vector<double> danger(kItems * kDrawsPerBlock), groups(2 * kDrawsPerBlock);
  danger_evaluator(model.drawn())()({first_draw, kDrawsPerBlock, danger, groups});
  return danger;
}

// The slow second implementation: cell by cell from the public pieces.
double slow_score(const ScoreCell& cell, std::uint64_t draw) {
  const RandomStream stream{kSeed, StreamKind::score, cell.number};
  if (cell.kind == ScoreCell::Kind::fixed) return cell.value;
  if (cell.kind == ScoreCell::Kind::atoms)
    return cell
        .atoms[static_cast<std::size_t>(uniform(stream, draw) * static_cast<double>(cell.atoms.size()))];
  std::vector<float> z(kDrawsPerBlock);
  fill_normal(stream, 0, draw / kDrawsPerBlock * kDrawsPerBlock, z);
  return std::clamp(static_cast<float>(cell.value) + cell.sigma * z[draw % kDrawsPerBlock], 0.0f, 1.0f);
}

TEST(DangerRun, danger_equals_a_plain_sum_of_its_cells) {
  MadeModel fixed, uncertain;
  uncertain.with_uncertain_scores();
  for (const MadeModel* model : {&fixed, &uncertain}) {
    const std::vector<double> danger = block_of(*model, 1280);
    std::vector<double> groups(2 * kDrawsPerBlock), weights(kIndicators * kDrawsPerBlock);
    model->weights().fill(1280, WeightOf::danger, groups, weights);
    for (std::size_t i = 0; i < kItems; ++i) {
      for (const std::size_t d : {0u, 1u, 31u, 32u, 77u, 127u}) {
        double sum = 0;
        for (std::size_t k = 0; k < kIndicators; ++k)
          sum += weights[k * kDrawsPerBlock + d] * slow_score(model->drawn().scores.of_item(i)[k], 1280 + d);
        ASSERT_EQ(danger[i * kDrawsPerBlock + d], sum) << i << " " << d;
      }
    }
  }
}

TEST(DangerRun, danger_has_the_same_bits_on_every_instruction_set) {
  MadeModel fixed, uncertain;
  uncertain.with_uncertain_scores();
  for (const MadeModel* model : {&fixed, &uncertain}) {
    const std::vector<double> reference = block_of(*model, 0);
    on_every_instruction_set([&] { EXPECT_EQ(block_of(*model, 0), reference); });
  }
}

TEST(DangerRun, scores_of_the_general_draws_are_those_of_the_sums) {
  MadeModel model;
  model.with_uncertain_scores();
  const std::vector<double> danger = block_of(model, 256);
  on_every_instruction_set([&] {
    DangerDraws draws(model.drawn());
    draws.begin_block(256);
    for (std::size_t i = 0; i < kItems; ++i) {
      draws.evaluate(i);
      for (std::size_t d = 0; d < kDrawsPerBlock; ++d)
        ASSERT_NEAR(draws.danger()[d], danger[i * kDrawsPerBlock + d], 1e-15);  // another order of sums
    }
  });
}

TEST(DangerRun, without_uncertainty_every_draw_is_the_point_result) {
  const MadeModel model(WeightUncertainty::fixed);
  const DrawStatistics got = run_danger(model.drawn(), {.draws = 1000, .class_limits = {0.2, 0.5}});
  for (std::size_t i = 0; i < kItems; ++i) {
    const auto s = [&](std::size_t k) { return model.drawn().scores.of_item(i)[k].value; };
    const double point = 0.6 * (s(0) + 2 * s(1)) / 3 + 0.4 * (s(2) + 3 * s(3) + s(4)) / 5;
    EXPECT_NEAR(got.mean[i], point, 1e-14);  // another order of additions
    EXPECT_EQ(got.sd[i], 0);
    EXPECT_EQ(got.smallest[i], got.largest[i]);
    EXPECT_EQ(quantile(got, i, 0.05), got.smallest[i]);
  }
}

DrawPlan ranks_only(std::uint64_t draws, unsigned threads) {
  DrawPlan plan{.draws = draws, .threads = threads};
  plan.statistics = {
      .moments = false, .quantiles = false, .classes = false, .pairwise = false, .central_weights = false};
  return plan;
}

TEST(DangerRun, ranks_alone_are_the_ranks_of_the_full_run_under_every_law_of_weights) {
  for (const auto kind : {WeightUncertainty::fixed, WeightUncertainty::uniform_factors,
                          WeightUncertainty::dirichlet, WeightUncertainty::simplex}) {
    const MadeModel model(kind);
    const DrawStatistics full = run_danger(model.drawn(), {.draws = 20001});
    for (const unsigned threads : {1u, 2u, 7u}) {
      on_every_instruction_set([&] {
        const DrawStatistics ranks = run_danger(model.drawn(), ranks_only(20001, threads));
        EXPECT_EQ(ranks.rank_counts, full.rank_counts);
        EXPECT_EQ(ranks.rank_sum, full.rank_sum);
        EXPECT_EQ(ranks.tied_draws, full.tied_draws);
      });
    }
    EXPECT_EQ(full.tied_draws[11], 20001u);  // the equal items
    EXPECT_EQ(full.tied_draws[12], 20001u);
    EXPECT_EQ(full.rank_sum[11], full.rank_sum[12]);
  }
}

TEST(DangerRun, a_clipped_normal_stays_in_range_and_has_its_mean) {
  MadeModel model(WeightUncertainty::fixed);
  for (ScoreCell& cell : model.scores().cells)
    cell = {.kind = ScoreCell::Kind::normal, .number = cell.number, .value = 0.5, .sigma = 0.05f};
  const DrawStatistics got = run_danger(model.drawn(), {.draws = 100000, .threads = 2});
  double squares = 0;
  for (const double w : {0.2, 0.4, 0.08, 0.24, 0.08}) squares += w * w;
  for (std::size_t i = 0; i < kItems; ++i) {
    EXPECT_NEAR(got.mean[i], 0.5, 4 * got.sd[i] / std::sqrt(1e5));
    EXPECT_NEAR(got.sd[i], 0.05 * std::sqrt(squares),
                0.01 * got.sd[i]);  // four errors of an sd: 4 / √(2 · 1e5)
  }
}

}  // namespace
}  // namespace socta
