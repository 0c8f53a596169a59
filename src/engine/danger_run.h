#pragma once

#include "engine/draw_block.h"
#include "engine/draw_model.h"
#include "engine/draw_run.h"

namespace socta {

/// Fills blocks with the danger of every item and the group weights. Where danger is a weighted mean of all
/// scores, by sums over all items at once (engine/additive_sums.h); else item by item
/// (engine/danger_draws.h).
DrawEvaluatorFactory danger_evaluator(const DrawModel& model);

/// The Monte Carlo of danger: run_draws with that evaluator; plan.items and plan.weights (the groups) are set
/// here. Where only ranks are asked for and no score varies, a shorter way to the same counts
/// (engine/additive_ranks.h).
DrawStatistics run_danger(const DrawModel& model, DrawPlan plan);

/// The same of every group's score; row item × groups + group. No weights are reported.
DrawStatistics run_group_scores(const DrawModel& model, DrawPlan plan);

}  // namespace socta
