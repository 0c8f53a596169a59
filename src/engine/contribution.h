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

/// The form that contributions are told against where danger is no weighted mean: the mean of each indicator
/// over the forms that have a score for it.
std::vector<std::optional<double>> reference_scores(const std::vector<PointScores>& points);

/// What each group and indicator contributes to an item's point danger; sums to it. Weight · score where both
/// levels are weighted arithmetic means (exact). Else the reference form's danger, shared as its weighted
/// scores are, and the Shapley values of moving the scores from the reference's to the item's (baseline
/// Shapley, Sundararajan and Najmi 2020): against scores of 0 a geometric mean would give every group the
/// same, as it is 0 until the last of them is there. A contribution is negative where a low score takes more
/// away than the reference had there. Within a group: its part of the reference's danger as the reference's
/// weighted scores, its Shapley value as the indicators' moves make up the group's. Unknown cells and context
/// groups contribute 0.
Contributions contributions(const DangerModel& model, const PointScores& point,
                            const std::vector<std::optional<double>>& reference);

/// What makes `a` more dangerous than `b`: exact difference of contributions where the model is additive,
/// else Shapley values of moving group scores from b to a, and so within groups. Sums to danger(a) −
/// danger(b); cells known on one side only take part with what the side that knows them contributes. nullopt
/// when either has no danger.
std::optional<Contributions> difference(const DangerModel& model, const PointScores& a, const PointScores& b);

}  // namespace socta
