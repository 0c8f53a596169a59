#include "engine/additive_model.h"

#include <algorithm>
#include <memory>

#include "engine/additive_danger.h"
#include "engine/additive_ranks.h"
#include "engine/weight_sampler.h"

namespace socta {
namespace {

/// What all workers share: the samplers and the cells of all items.
struct Prepared {
  const ScoreModel& scores;
  std::uint64_t seed;
  bool fixed;
  std::vector<ScoreCell> cells;

  explicit Prepared(const AdditiveModel& model)
      : scores(model.scores), seed(model.seed), fixed(all_fixed(model.scores)) {
    for (std::size_t i = 0; i < scores.items; ++i) {
      for (std::size_t k = 0; k < scores.indicators; ++k) cells.push_back(score_cell(scores, i, k));
    }
  }

  void fill_danger(std::uint64_t first_draw, const double* weights, std::span<double> danger) const {
    if (fixed) return fixed_danger(scores.value, scores.indicators, weights, danger.data());
    noisy_danger(cells, scores.indicators, seed, first_draw, {scores.lowest, scores.highest}, weights,
                 danger.data());
  }
};

/// P(item is first) under fixed weights of the indicators.
double first_probability(const Prepared& prepared, std::span<const double> weights, std::size_t item,
                         std::uint64_t draws, unsigned threads) {
  DrawPlan plan{.items = prepared.scores.items, .draws = draws, .threads = threads, .rank_columns = 1};
  plan.statistics = {.moments = false, .quantiles = false, .classes = false, .pairwise = false};
  std::vector<double> rows(weights.size() * kDrawsPerBlock);
  for (std::size_t k = 0; k < weights.size(); ++k) {
    std::fill_n(rows.begin() + static_cast<std::ptrdiff_t>(k * kDrawsPerBlock), kDrawsPerBlock, weights[k]);
  }
  const DrawStatistics statistics = run_draws(plan, [&] {
    return [&](const DrawBlock& block) { prepared.fill_danger(block.first_draw, rows.data(), block.danger); };
  });
  return rank_acceptability(statistics, item, 1);
}

}  // namespace

DrawEvaluatorFactory additive_evaluator(const AdditiveModel& model) {
  const auto prepared = std::make_shared<const Prepared>(model);
  const auto weights = std::make_shared<const WeightSampler>(model.weights, model.seed);
  const std::size_t groups = model.weights.group_weights.size();
  return [=] {
    return [=](const DrawBlock& block) {
      weights->fill(block.first_draw, block.weights);
      prepared->fill_danger(block.first_draw, block.weights.data() + groups * kDrawsPerBlock, block.danger);
    };
  };
}

DrawStatistics run_additive(const AdditiveModel& model, DrawPlan plan) {
  plan.items = model.scores.items;
  plan.weights = weight_rows(model.weights);
  return only_ranks(model, plan) ? run_ranks(model, plan) : run_draws(plan, additive_evaluator(model));
}

std::vector<std::optional<double>> confidence_factors(const AdditiveModel& model,
                                                      const DrawStatistics& statistics, std::uint64_t draws,
                                                      unsigned threads) {
  const Prepared prepared(model);
  const std::size_t groups = model.weights.group_weights.size();
  std::vector<std::optional<double>> factors(model.scores.items);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const auto weights = central_weights(statistics, i);
    if (!weights) continue;
    factors[i] = first_probability(prepared, std::span(*weights).subspan(groups), i, draws, threads);
  }
  return factors;
}

}  // namespace socta
