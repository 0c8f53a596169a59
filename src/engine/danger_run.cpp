#include "engine/danger_run.h"

#include <algorithm>
#include <memory>

#include "engine/additive_ranks.h"
#include "engine/additive_sums.h"
#include "engine/aligned_vector.h"
#include "engine/danger_draws.h"

namespace socta {
namespace {

/// Danger is Σ weight · score in every draw.
bool danger_is_sum(const DrawModel& model) {
  return model.danger.is_additive() && model.danger.normalisers == 1;
}

bool groups_are_sums(const DrawModel& model) {
  return model.danger.normalisers == 1 &&
         std::ranges::all_of(model.danger.groups,
                             [](const ModelGroup& group) { return group.aggregator.is_additive(); });
}

void copy_into(std::span<const double> rows, std::span<double> out, std::size_t first_row) {
  std::ranges::copy(rows, out.begin() + static_cast<std::ptrdiff_t>(first_row * kDrawsPerBlock));
}

DrawEvaluatorFactory summed_danger(const DrawModel& model) {
  const auto sums = std::make_shared<const AdditiveSums>(model.scores, danger_layout(model.danger));
  return [=] {
    AlignedVector<double> weights(model.danger.indicators * kDrawsPerBlock);
    return [=](const DrawBlock& block) mutable {
      model.weights.fill(block.first_draw, WeightOf::danger, block.weights, weights);
      sums->fill(model.seed, block.first_draw, weights, block.danger);
    };
  };
}

DrawEvaluatorFactory aggregated_danger(const DrawModel& model) {
  return [=] {
    return [=, draws = std::make_shared<DangerDraws>(model)](const DrawBlock& block) {
      draws->begin_block(block.first_draw);
      for (std::size_t item = 0; item < model.scores.items; ++item) {
        draws->evaluate(item);
        copy_into(draws->danger(), block.danger, item);
      }
      copy_into(draws->group_weights(), block.weights, 0);
    };
  };
}

DrawEvaluatorFactory summed_groups(const DrawModel& model) {
  const auto sums = std::make_shared<const AdditiveSums>(model.scores, group_layout(model.danger));
  return [=] {
    AlignedVector<double> groups(model.danger.groups.size() * kDrawsPerBlock);
    AlignedVector<double> weights(model.danger.indicators * kDrawsPerBlock);
    return [=](const DrawBlock& block) mutable {
      model.weights.fill(block.first_draw, WeightOf::group, groups, weights);
      sums->fill(model.seed, block.first_draw, weights, block.danger);
    };
  };
}

DrawEvaluatorFactory aggregated_groups(const DrawModel& model) {
  return [=] {
    return [=, draws = std::make_shared<DangerDraws>(model)](const DrawBlock& block) {
      draws->begin_block(block.first_draw);
      for (std::size_t item = 0; item < model.scores.items; ++item) {
        draws->evaluate(item);
        copy_into(draws->group_scores(), block.danger, item * model.danger.groups.size());
      }
    };
  };
}

}  // namespace

DrawEvaluatorFactory danger_evaluator(const DrawModel& model) {
  return danger_is_sum(model) ? summed_danger(model) : aggregated_danger(model);
}

DrawStatistics run_danger(const DrawModel& model, DrawPlan plan) {
  plan.items = model.scores.items;
  plan.weights = model.danger.groups.size();
  if (asks_for_ranks_only(plan) && danger_is_sum(model)) {
    const AdditiveSums sums(model.scores, danger_layout(model.danger));
    if (sums.is_fixed()) return run_ranks(sums, model.weights, plan);
  }
  return run_draws(plan, danger_evaluator(model));
}

DrawStatistics run_group_scores(const DrawModel& model, DrawPlan plan) {
  plan.items = model.scores.items * model.danger.groups.size();
  plan.weights = 0;
  return run_draws(plan, groups_are_sums(model) ? summed_groups(model) : aggregated_groups(model));
}

}  // namespace socta
