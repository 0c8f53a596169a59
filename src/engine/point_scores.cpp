#include "engine/point_scores.h"

namespace socta {
namespace {

using Scores = std::vector<std::optional<double>>;

Scores group_scores(const DangerModel& model, const Scores& indicators) {
  Scores scores;
  for (const ModelGroup& group : model.groups) {
    Scores own;
    for (const std::size_t indicator : group.indicators) own.push_back(indicators[indicator]);
    scores.push_back(group.aggregator.of_known(own, group.weights));
  }
  return scores;
}

std::optional<double> on_axis(const DangerModel& model, const Scores& groups, Axis axis) {
  std::vector<double> weights = model.group_weights;
  for (std::size_t g = 0; g < weights.size(); ++g)
    if (model.groups[g].axis != axis) weights[g] = 0;
  return model.dangers.front().of_known(groups, weights);
}

double danger_with_unknowns_at(const DangerModel& model, const Scores& indicators, double score) {
  Scores filled;
  for (const auto& indicator : indicators) filled.emplace_back(indicator.value_or(score));
  return model.dangers.front().of_known(group_scores(model, filled), model.group_weights).value_or(score);
}

}  // namespace

PointScores point_scores(const DangerModel& model, Scores indicators) {
  PointScores point;
  point.groups = group_scores(model, indicators);
  point.danger = model.dangers.front().of_known(point.groups, model.group_weights);
  point.threat = on_axis(model, point.groups, Axis::threat);
  point.damage = on_axis(model, point.groups, Axis::damage);
  point.low = danger_with_unknowns_at(model, indicators, 0);
  point.high = danger_with_unknowns_at(model, indicators, 1);
  point.indicators = std::move(indicators);
  return point;
}

PointScores point_scores(const DangerModel& model, const CellGrid& grid, std::size_t item) {
  Scores indicators;
  for (std::size_t i = 0; i < grid.indicators(); ++i) indicators.push_back(grid.at(item, i).score);
  return point_scores(model, std::move(indicators));
}

std::optional<double> damage_with_influence(const std::optional<double>& damage,
                                            const std::optional<double>& influence) {
  if (!damage) return influence;
  if (!influence) return damage;
  return (*damage + *influence) / 2;
}

}  // namespace socta
