#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/danger_model.h"
#include "engine/point_scores.h"

namespace socta {

/// Parts of one item's danger, or of the difference between two; the indicators' sum to the groups', the
/// groups' to the whole.
struct Contributions {
  std::vector<double> groups{};
  std::vector<double> indicators{};

  bool operator==(const Contributions&) const = default;
};

/// What each group and indicator contributes to an item's point danger: weight · score where that level is a
/// weighted arithmetic mean (exact), else Shapley values of the aggregate against scores of 0, over groups
/// and then, within each group, shared in proportion to the Shapley values of the group's score. Unknown
/// cells and context groups contribute 0. With veto rules that hold even at scores of 0, the sum is danger
/// less that floor.
Contributions contributions(const DangerModel& model, const PointScores& point);

/// What makes `a` more dangerous than `b`: exact difference of contributions where the model is additive,
/// else Shapley values of moving group scores from b to a, and so within groups. Sums to danger(a) −
/// danger(b); cells known on one side only take part with what the side that knows them contributes. nullopt
/// when either has no danger.
std::optional<Contributions> difference(const DangerModel& model, const PointScores& a, const PointScores& b);

}  // namespace socta
