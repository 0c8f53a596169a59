#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/results.h"
#include "engine/cells.h"
#include "engine/danger_model.h"

namespace socta {

/// Scores of one item from its known cells alone, with stated weights: at each level the unknown inputs are
/// left out and the others' weights renormalised. Unrounded.
struct PointScores {
  std::vector<std::optional<double>> indicators{};
  std::vector<std::optional<double>> groups{};
  std::optional<double> danger{};
  std::optional<double> threat{};  ///< over the groups of the threat axis
  std::optional<double> damage{};  ///< over the groups of the damage axis
  double low = 0;                  ///< danger when every unknown cell were 0 …
  double high = 1;                 ///< … and 1
};

PointScores point_scores(const DangerModel& model, const CellGrid& grid, std::size_t item);

/// The same of any indicator scores.
PointScores point_scores(const DangerModel& model, std::vector<std::optional<double>> indicators);

/// Damage axis with influence on society and institutions (method §5): the mean of the two where both are
/// known.
std::optional<double> damage_with_influence(const std::optional<double>& damage,
                                            const std::optional<double>& influence);

}  // namespace socta
