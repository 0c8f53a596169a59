#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/draw_block.h"
#include "engine/draw_run.h"
#include "engine/score_model.h"
#include "engine/weight_model.h"

namespace socta {

/// Danger of an item = Σ over indicators of weight in the danger × score, added in the order of the
/// indicators.
struct AdditiveModel {
  WeightModel weights{};
  ScoreModel scores{};
  std::uint64_t seed = 0;
};

/// Evaluates the model for run_draws; reports weight_rows(model.weights) rows of weights. The model must
/// outlive the evaluators.
DrawEvaluatorFactory additive_evaluator(const AdditiveModel& model);

/// Runs the model: run_draws with its evaluator (plan.items and plan.weights are set here), and a shorter way
/// to the same counts where only ranks are asked for and no score varies.
DrawStatistics run_additive(const AdditiveModel& model, DrawPlan plan);

/// Confidence factors of SMAA-2 (Lahdelma & Salminen 2001): P(the item is first, alone or shared) when the
/// weights are its central weights in `statistics` and the scores vary as in the model. nullopt for an item
/// that is never first. Uses the first `draws` draws of the scores.
std::vector<std::optional<double>> confidence_factors(const AdditiveModel& model,
                                                      const DrawStatistics& statistics, std::uint64_t draws,
                                                      unsigned threads);

}  // namespace socta
