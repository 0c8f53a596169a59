#pragma once

#include <optional>
#include <vector>

#include "engine/grid_index.h"
#include "engine/score_atoms.h"

namespace socta {

/// Standard deviation of a score made of statistics, in [0, 1] units, before the source's spread factor: 5 %
/// of the scale where the source is graded, 10 % where it is not. A choice of this project
/// (docs/method-choices.md).
inline constexpr double kGradedSeriesSpread = 0.05;
inline constexpr double kUngradedSeriesSpread = 0.10;

/// What the statistical series say of one cell under one choice of normalisers.
struct CellObservation {
  std::optional<double> score{};  ///< weighted mean over the series that have a score
  ScoreAtoms atoms{};             ///< its distribution in [0, 1]; empty without a score
  std::vector<CellSeries> series{};

  bool operator==(const CellObservation&) const = default;
};

/// Observations of the whole grid (method §4): each feed's measure, normalised, with a normal spread by the
/// grade of its source around it (and uniform between the ends of an interval), series of one cell combined
/// by their weights. Normalisers that compare items compare the feeds of the same indicator, measure,
/// normaliser and direction. `alternative`: a normaliser that takes the place of every feed's own; a feed
/// that has no score under it (items that it cannot tell apart) keeps the score of its own.
std::vector<CellObservation> cell_observations(const AssessmentCase& input, const GridIndex& grid,
                                               const std::optional<Normaliser>& alternative = std::nullopt);

}  // namespace socta
