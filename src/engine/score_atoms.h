#pragma once

#include <cstddef>
#include <vector>

#include "domain/results.h"
#include "engine/quantile_table.h"

namespace socta {

/// The distribution of one score as equally likely values in [0, 1], rising: the means of as many slices of
/// equal probability. Means are exact; a certain score is one value.
using ScoreAtoms = std::vector<double>;

inline constexpr std::size_t kScoreAtoms = 256;

struct WeightedAtom {
  double score = 0;
  double weight = 0;

  bool operator==(const WeightedAtom&) const = default;
};

/// At most kScoreAtoms equally likely values from weighted ones; weights are not negative, their sum is
/// positive.
ScoreAtoms equally_likely(std::vector<WeightedAtom> atoms);

/// Uniform on [low, high].
ScoreAtoms uniform_atoms(double low, double high);

/// A normal with mean `middle`, held in [0, 1]: what lies beyond an end sits on it.
ScoreAtoms clipped_normal_atoms(double middle, double sd);

/// Distribution of first·a + second·b for independent a and b.
ScoreAtoms weighted_sum(const ScoreAtoms& a, double first, const ScoreAtoms& b, double second);

/// Every value held in [0, 1].
ScoreAtoms clipped(ScoreAtoms atoms);

/// The slices of a tabulated distribution, in its own units.
ScoreAtoms slices_of(const QuantileTable& table);

double mean_of(const ScoreAtoms& atoms);
double variance_of(const ScoreAtoms& atoms);

/// Quantile p in [0, 1], linear between the middles of neighbouring slices.
double quantile_of(const ScoreAtoms& atoms, double p);

Spread spread_of(const ScoreAtoms& atoms);

}  // namespace socta
