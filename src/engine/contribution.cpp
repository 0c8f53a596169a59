#include "engine/contribution.h"

#include "engine/shapley.h"

namespace socta {
namespace {

using Scores = std::vector<std::optional<double>>;

struct Known {
  std::vector<std::size_t> inputs{};
  double weight = 0;
};

Known known_inputs(const Scores& scores, std::span<const double> weights) {
  Known known;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!scores[i] || weights[i] <= 0) continue;
    known.inputs.push_back(i);
    known.weight += weights[i];
  }
  return known;
}

// Parts of one level's aggregate.
std::vector<double> level_parts(const Aggregator& aggregator, const Scores& scores,
                                std::span<const double> weights) {
  std::vector<double> parts(scores.size(), 0);
  const Known known = known_inputs(scores, weights);
  if (aggregator.is_additive()) {
    for (const std::size_t i : known.inputs) parts[i] = weights[i] * *scores[i] / known.weight;
    return parts;
  }
  const auto values = shapley_values(known.inputs.size(), [&](const std::vector<char>& in) {
    Scores some = scores;
    for (std::size_t k = 0; k < known.inputs.size(); ++k)
      if (!in[k]) some[known.inputs[k]] = 0;
    return aggregator.of_known(some, weights).value_or(0);
  });
  for (std::size_t k = 0; k < known.inputs.size(); ++k) parts[known.inputs[k]] = values[k];
  return parts;
}

Scores own_scores(const ModelGroup& group, const Scores& indicators) {
  Scores own;
  for (const std::size_t indicator : group.indicators) own.push_back(indicators[indicator]);
  return own;
}

// A group's part shared among its indicators as they make up the group's score; equally by weight where that
// is 0.
void share_out(const ModelGroup& group, const Scores& indicators, double part, std::vector<double>& into) {
  const Scores own = own_scores(group, indicators);
  std::vector<double> parts = level_parts(group.aggregator, own, group.weights);
  double sum = 0;
  for (const double value : parts) sum += value;
  if (sum == 0) {
    const Known known = known_inputs(own, group.weights);
    for (const std::size_t k : known.inputs) parts[k] = group.weights[k] / known.weight;
    sum = known.inputs.empty() ? 0 : 1;
  }
  for (std::size_t k = 0; k < parts.size(); ++k)
    if (sum != 0) into[group.indicators[k]] = part * parts[k] / sum;
}

}  // namespace

Contributions contributions(const DangerModel& model, const PointScores& point) {
  Contributions result;
  result.groups = level_parts(model.dangers.front(), point.groups, model.group_weights);
  result.indicators.assign(model.indicators, 0);
  for (std::size_t g = 0; g < model.groups.size(); ++g)
    share_out(model.groups[g], point.indicators, result.groups[g], result.indicators);
  return result;
}

namespace {

Contributions subtracted(const Contributions& a, const Contributions& b) {
  Contributions result = a;
  for (std::size_t g = 0; g < result.groups.size(); ++g) result.groups[g] -= b.groups[g];
  for (std::size_t i = 0; i < result.indicators.size(); ++i) result.indicators[i] -= b.indicators[i];
  return result;
}

// Shapley values of replacing b's inputs by a's.
std::vector<double> replacement_parts(const Aggregator& aggregator, const Scores& a, const Scores& b,
                                      std::span<const double> weights) {
  return shapley_values(a.size(), [&](const std::vector<char>& in) {
    Scores mixed;
    for (std::size_t i = 0; i < a.size(); ++i) mixed.push_back(in[i] ? a[i] : b[i]);
    return aggregator.of_known(mixed, weights).value_or(0);
  });
}

void share_difference(const ModelGroup& group, const PointScores& a, const PointScores& b, double part,
                      std::vector<double>& into) {
  const auto parts = replacement_parts(group.aggregator, own_scores(group, a.indicators),
                                       own_scores(group, b.indicators), group.weights);
  double sum = 0;
  for (const double value : parts) sum += value;
  for (std::size_t k = 0; k < parts.size(); ++k)
    into[group.indicators[k]] = sum == 0 ? part / static_cast<double>(parts.size()) : part * parts[k] / sum;
}

}  // namespace

std::optional<Contributions> difference(const DangerModel& model, const PointScores& a,
                                        const PointScores& b) {
  if (!a.danger || !b.danger) return std::nullopt;
  if (model.is_additive()) return subtracted(contributions(model, a), contributions(model, b));
  Contributions result;
  result.groups = replacement_parts(model.dangers.front(), a.groups, b.groups, model.group_weights);
  result.indicators.assign(model.indicators, 0);
  for (std::size_t g = 0; g < model.groups.size(); ++g)
    share_difference(model.groups[g], a, b, result.groups[g], result.indicators);
  return result;
}

}  // namespace socta
