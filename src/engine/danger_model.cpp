#include "engine/danger_model.h"

#include <algorithm>

namespace socta {
namespace {

std::vector<std::string> group_codes(const Methodology& methodology) {
  std::vector<std::string> codes;
  for (const IndicatorGroup& group : methodology.groups) codes.push_back(group.code);
  return codes;
}

ModelGroup make_group(const Methodology& methodology, const IndicatorGroup& group,
                      const std::vector<double>& weights) {
  std::vector<std::size_t> indicators;
  std::vector<std::string> codes;
  std::vector<double> own_weights;
  for (std::size_t i = 0; i < methodology.indicators.size(); ++i) {
    if (methodology.indicators[i].group != group.code) continue;
    indicators.push_back(i);
    codes.push_back(methodology.indicators[i].code);
    own_weights.push_back(weights[i]);
  }
  return {group.code, group.axis, std::move(indicators), std::move(own_weights),
          Aggregator(group.aggregation, codes)};
}

void drop_empty_groups(DangerModel& model) {
  double sum = 0;
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    if (!model.groups[g].has_weight()) model.group_weights[g] = 0;
    sum += model.group_weights[g];
  }
  if (sum > 0)
    for (double& weight : model.group_weights) weight /= sum;
}

}  // namespace

bool ModelGroup::has_weight() const {
  return std::any_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; });
}

double ModelGroup::score(std::span<const double> indicator_scores) const {
  std::vector<double> scores;
  for (const std::size_t indicator : indicators) scores.push_back(indicator_scores[indicator]);
  return aggregator(scores, weights);
}

std::vector<double> DangerModel::group_scores(std::span<const double> indicator_scores) const {
  std::vector<double> scores;
  for (const ModelGroup& group : groups)
    scores.push_back(group.has_weight() ? group.score(indicator_scores) : 0);
  return scores;
}

bool DangerModel::is_additive() const {
  return dangers.size() == 1 && dangers.front().is_additive() &&
         std::all_of(groups.begin(), groups.end(),
                     [](const ModelGroup& g) { return g.aggregator.is_additive(); });
}

std::vector<double> DangerModel::indicator_weights() const {
  std::vector<double> weights(indicators, 0);
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (std::size_t k = 0; k < groups[g].indicators.size(); ++k)
      weights[groups[g].indicators[k]] = group_weights[g] * groups[g].weights[k];
  return weights;
}

DangerModel make_danger_model(const Methodology& methodology) {
  DangerModel model;
  const auto weights = indicator_weights(methodology);
  model.indicators = methodology.indicators.size();
  model.group_of.assign(model.indicators, 0);
  for (const IndicatorGroup& group : methodology.groups) {
    model.groups.push_back(make_group(methodology, group, weights));
    for (const std::size_t indicator : model.groups.back().indicators)
      model.group_of[indicator] = model.groups.size() - 1;
  }
  model.group_weights = group_weights(methodology);
  drop_empty_groups(model);
  const auto codes = group_codes(methodology);
  model.dangers.emplace_back(methodology.aggregation, codes);
  for (const Aggregation& alternative : methodology.uncertainty.aggregation_alternatives)
    model.dangers.emplace_back(alternative, codes);
  model.normalisers = 1 + methodology.uncertainty.normaliser_alternatives.size();
  return model;
}

}  // namespace socta
