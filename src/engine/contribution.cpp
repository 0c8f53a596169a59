#include "engine/contribution.h"

#include <cmath>
#include <numeric>

#include "engine/shapley.h"

namespace socta {
namespace {

using Scores = std::vector<std::optional<double>>;

struct Known {
  std::vector<std::size_t> inputs{};
  double weight = 0;
};

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

Known known_inputs(const Scores& scores, std::span<const double> weights) {
  Known known;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!scores[i] || weights[i] <= 0) continue;
    known.inputs.push_back(i);
    known.weight += weights[i];
  }
  return known;
}

// Exact parts of one level that is a weighted mean.
std::vector<double> weighted_parts(const Scores& scores, std::span<const double> weights) {
  std::vector<double> parts(scores.size(), 0);
  const Known known = known_inputs(scores, weights);
  for (const std::size_t i : known.inputs) parts[i] = weights[i] * *scores[i] / known.weight;
  return parts;
}

// `whole` shared as the weighted scores are; by weight alone where all of them are 0.
std::vector<double> shared(double whole, const Scores& scores, std::span<const double> weights) {
  std::vector<double> parts = weighted_parts(scores, weights);
  const double sum = sum_of(parts);
  const Known known = known_inputs(scores, weights);
  for (const std::size_t i : known.inputs)
    parts[i] = whole * (sum > 0 ? parts[i] / sum : weights[i] / known.weight);
  return parts;
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

Scores own_scores(const ModelGroup& group, const Scores& indicators) {
  Scores own;
  for (const std::size_t indicator : group.indicators) own.push_back(indicators[indicator]);
  return own;
}

/// The reference form, reduced to what is known of the one that is explained.
struct Baseline {
  Scores indicators{};
  Scores groups{};
};

Baseline baseline_of(const DangerModel& model, const PointScores& point, const Scores& reference) {
  Baseline baseline;
  for (std::size_t i = 0; i < point.indicators.size(); ++i)
    baseline.indicators.push_back(point.indicators[i] ? reference[i] : std::nullopt);
  for (const ModelGroup& group : model.groups)
    baseline.groups.push_back(
        group.aggregator.of_known(own_scores(group, baseline.indicators), group.weights));
  return baseline;
}

// Below it a group is where its reference is, and the ratio of two roundings says nothing.
constexpr double kNoMove = 1e-12;

// What a group has of the reference's danger, shared as the reference's scores are, and what its move adds,
// shared as the indicators' moves make up the group's.
void share_out(const ModelGroup& group, const PointScores& point, const Baseline& baseline, double base,
               double moved, std::vector<double>& into) {
  const Scores own = own_scores(group, point.indicators);
  const Scores from = own_scores(group, baseline.indicators);
  const std::vector<double> base_parts = shared(base, from, group.weights);
  const std::vector<double> moves = replacement_parts(group.aggregator, own, from, group.weights);
  const double move = sum_of(moves);
  const double ratio = std::abs(move) > kNoMove ? moved / move : 0;
  for (std::size_t k = 0; k < own.size(); ++k) into[group.indicators[k]] = base_parts[k] + moves[k] * ratio;
}

Contributions additive_contributions(const DangerModel& model, const PointScores& point) {
  Contributions result;
  result.groups = weighted_parts(point.groups, model.group_weights);
  result.indicators.assign(model.indicators, 0);
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    const ModelGroup& group = model.groups[g];
    const auto parts = shared(result.groups[g], own_scores(group, point.indicators), group.weights);
    for (std::size_t k = 0; k < parts.size(); ++k) result.indicators[group.indicators[k]] = parts[k];
  }
  return result;
}

}  // namespace

std::vector<std::optional<double>> reference_scores(const std::vector<PointScores>& points) {
  Scores means(points.empty() ? 0 : points.front().indicators.size());
  for (std::size_t i = 0; i < means.size(); ++i) {
    double sum = 0;
    std::size_t known = 0;
    for (const PointScores& point : points)
      if (point.indicators[i]) {
        sum += *point.indicators[i];
        ++known;
      }
    if (known > 0) means[i] = sum / static_cast<double>(known);
  }
  return means;
}

Contributions contributions(const DangerModel& model, const PointScores& point,
                            const std::vector<std::optional<double>>& reference) {
  if (model.is_additive()) return additive_contributions(model, point);
  const Baseline baseline = baseline_of(model, point, reference);
  const Aggregator& danger = model.dangers.front();
  const double whole = danger.of_known(baseline.groups, model.group_weights).value_or(0);
  const auto base = shared(whole, baseline.groups, model.group_weights);
  const auto moved = replacement_parts(danger, point.groups, baseline.groups, model.group_weights);
  Contributions result;
  result.indicators.assign(model.indicators, 0);
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    result.groups.push_back(base[g] + moved[g]);
    share_out(model.groups[g], point, baseline, base[g], moved[g], result.indicators);
  }
  return result;
}

namespace {

Contributions subtracted(const Contributions& a, const Contributions& b) {
  Contributions result = a;
  for (std::size_t g = 0; g < result.groups.size(); ++g) result.groups[g] -= b.groups[g];
  for (std::size_t i = 0; i < result.indicators.size(); ++i) result.indicators[i] -= b.indicators[i];
  return result;
}

void share_difference(const ModelGroup& group, const PointScores& a, const PointScores& b, double part,
                      std::vector<double>& into) {
  const auto parts = replacement_parts(group.aggregator, own_scores(group, a.indicators),
                                       own_scores(group, b.indicators), group.weights);
  const double sum = sum_of(parts);
  for (std::size_t k = 0; k < parts.size(); ++k)
    into[group.indicators[k]] = sum == 0 ? part / static_cast<double>(parts.size()) : part * parts[k] / sum;
}

}  // namespace

std::optional<Contributions> difference(const DangerModel& model, const PointScores& a,
                                        const PointScores& b) {
  if (!a.danger || !b.danger) return std::nullopt;
  if (model.is_additive())
    return subtracted(additive_contributions(model, a), additive_contributions(model, b));
  Contributions result;
  result.groups = replacement_parts(model.dangers.front(), a.groups, b.groups, model.group_weights);
  result.indicators.assign(model.indicators, 0);
  for (std::size_t g = 0; g < model.groups.size(); ++g)
    share_difference(model.groups[g], a, b, result.groups[g], result.indicators);
  return result;
}

}  // namespace socta
