#include "engine/break_even.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace socta {
namespace {

/// base + slope · w.
struct Line {
  double base = 0;
  double slope = 0;
};

/// Danger of an item as score(w) / weight(w), both linear in the weight w of one group, over the groups that
/// are known.
struct DangerLines {
  Line score;
  Line weight;
};

// False when the item knows nothing of the group, or nothing else: its danger is then the same at every
// weight.
bool depends_on(const DangerModel& model, const PointScores& point, std::size_t group) {
  bool any_other = false;
  for (std::size_t g = 0; g < model.groups.size(); ++g)
    any_other = any_other || (g != group && point.groups[g] && model.group_weights[g] > 0);
  return point.groups[group] && any_other;
}

DangerLines lines_of(const DangerModel& model, const PointScores& point, std::size_t group) {
  if (!depends_on(model, point, group)) return {{*point.danger, 0}, {1, 0}};
  const double rest = 1 - model.group_weights[group];
  DangerLines lines;
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    if (!point.groups[g] || model.group_weights[g] <= 0) continue;
    const double share = model.group_weights[g] / rest;  // weight (1 − w) · share
    const Line weight = g == group ? Line{0, 1} : Line{share, -share};
    lines.weight.base += weight.base;
    lines.weight.slope += weight.slope;
    lines.score.base += weight.base * *point.groups[g];
    lines.score.slope += weight.slope * *point.groups[g];
  }
  return lines;
}

// Real roots of c0 + c1 w + c2 w², without cancellation.
std::vector<double> roots(double c0, double c1, double c2) {
  constexpr double kNothing = 1e-14;  // of coefficients that are differences of numbers up to 1
  if (std::abs(c2) < kNothing) {
    if (std::abs(c1) < kNothing) return {};
    return {-c0 / c1};
  }
  const double discriminant = c1 * c1 - 4 * c2 * c0;
  if (discriminant < 0) return {};
  const double q = -(c1 + std::copysign(std::sqrt(discriminant), c1)) / 2;
  if (q == 0) return {0};
  return {q / c2, c0 / q};
}

std::optional<double> nearest_inside(const std::vector<double>& weights, double stated) {
  constexpr double kRounding = 1e-12;
  std::optional<double> nearest;
  for (double weight : weights) {
    if (weight < -kRounding || weight > 1 + kRounding) continue;
    weight = std::clamp(weight, 0.0, 1.0);
    if (!nearest || std::abs(weight - stated) < std::abs(*nearest - stated)) nearest = weight;
  }
  return nearest;
}

std::optional<double> exact_swap(const DangerModel& model, const PointScores& a, const PointScores& b,
                                 std::size_t group) {
  const DangerLines of_a = lines_of(model, a, group);
  const DangerLines of_b = lines_of(model, b, group);
  // score_a · weight_b = score_b · weight_a.
  const auto base = [](const Line& x, const Line& y) { return x.base * y.base; };
  const auto mixed = [](const Line& x, const Line& y) { return x.base * y.slope + x.slope * y.base; };
  const auto square = [](const Line& x, const Line& y) { return x.slope * y.slope; };
  return nearest_inside(roots(base(of_a.score, of_b.weight) - base(of_b.score, of_a.weight),
                              mixed(of_a.score, of_b.weight) - mixed(of_b.score, of_a.weight),
                              square(of_a.score, of_b.weight) - square(of_b.score, of_a.weight)),
                        model.group_weights[group]);
}

double halved(const std::function<double(double)>& lead, double low, double high) {
  const bool rising = lead(low) < 0;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    ((lead(middle) < 0) == rising ? low : high) = middle;
  }
  return (low + high) / 2;
}

std::optional<double> scanned_swap(const DangerModel& model, const PointScores& a, const PointScores& b,
                                   std::size_t group) {
  constexpr int kSteps = 512;
  const auto lead = [&](double weight) {
    const auto weights = with_weight(model.group_weights, group, weight);
    return model.dangers.front().of_known(a.groups, weights).value_or(0) -
           model.dangers.front().of_known(b.groups, weights).value_or(0);
  };
  std::vector<double> found;
  for (int step = 0; step < kSteps; ++step) {
    const double low = static_cast<double>(step) / kSteps;
    const double high = static_cast<double>(step + 1) / kSteps;
    if (lead(low) * lead(high) < 0) found.push_back(halved(lead, low, high));
    if (lead(low) == 0) found.push_back(low);
  }
  return nearest_inside(found, model.group_weights[group]);
}

std::optional<double> swap_weight(const DangerModel& model, const PointScores& a, const PointScores& b,
                                  std::size_t group) {
  if (*a.danger == *b.danger) return model.group_weights[group];
  if (model.group_weights[group] >= 1) return std::nullopt;
  return model.dangers.front().is_additive() ? exact_swap(model, a, b, group)
                                             : scanned_swap(model, a, b, group);
}

}  // namespace

std::vector<double> with_weight(const std::vector<double>& stated, std::size_t group, double weight) {
  std::vector<double> weights = stated;
  for (std::size_t g = 0; g < weights.size(); ++g)
    weights[g] = g == group ? weight : stated[g] * (1 - weight) / (1 - stated[group]);
  return weights;
}

std::vector<BreakEven> break_even_weights(const DangerModel& model, const std::vector<PointScores>& points,
                                          const std::vector<std::string>& items,
                                          const std::vector<std::size_t>& ranking) {
  std::vector<BreakEven> result;
  for (std::size_t r = 1; r < ranking.size(); ++r) {
    const std::size_t a = ranking[r - 1];
    const std::size_t b = ranking[r];
    if (!points[a].danger || !points[b].danger) continue;
    for (std::size_t g = 0; g < model.groups.size(); ++g)
      if (model.group_weights[g] > 0)
        result.push_back({items[a], items[b], model.groups[g].code, model.group_weights[g],
                          swap_weight(model, points[a], points[b], g)});
  }
  return result;
}

}  // namespace socta
