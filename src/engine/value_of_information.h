#pragma once

#include <vector>

#include "domain/results.h"
#include "engine/uncertainty.h"

namespace socta {

/// Value of information of each cell of the grid (item × indicators + indicator; method §13): the share of
/// the variance of the differences of danger between all pairs of items that rests on the cell: (n − 1) · T /
/// Σ_pairs Var(D_a − D_b), T being the cell's total effect on its item's danger (variance left when all else
/// is known). Where danger is a weighted mean, T = E[w²] · Var(s) is exact up to the draws of the weights;
/// else it is Jansen's estimator over kInformationDraws draws. 0 for certain cells and where nothing varies;
/// for one item the share of its own variance.
std::vector<double> value_of_information(const DrawCase& input);

inline constexpr std::size_t kInformationDraws = 512;

/// Cells whose value is positive, most worth knowing first; at most kMostGaps.
std::vector<Gap> ranked_gaps(const CellGrid& cells, const std::vector<double>& values);

inline constexpr std::size_t kMostGaps = 100;

}  // namespace socta
