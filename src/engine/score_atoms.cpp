#include "engine/score_atoms.h"

#include <algorithm>
#include <array>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>

namespace socta {
namespace {

double standard_normal_quantile(double p) { return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p); }

const std::array<double, kScoreAtoms>& normal_atoms() {
  static const std::array<double, kScoreAtoms> atoms = [] {
    std::array<double, kScoreAtoms> values{};
    for (std::size_t i = 0; i < kScoreAtoms; ++i)
      values[i] = standard_normal_quantile((static_cast<double>(i) + 0.5) / kScoreAtoms);
    return values;
  }();
  return atoms;
}

// Means of neighbours, so that a sum of two distributions has thousands of values and not tens of thousands.
ScoreAtoms coarser(const ScoreAtoms& atoms) {
  constexpr std::size_t kNeighbours = 4;
  if (atoms.size() != kScoreAtoms) return atoms;
  ScoreAtoms result(atoms.size() / kNeighbours, 0.0);
  for (std::size_t i = 0; i < atoms.size(); ++i) result[i / kNeighbours] += atoms[i] / kNeighbours;
  return result;
}

bool all_equal(const std::vector<WeightedAtom>& sorted) {
  return sorted.front().score == sorted.back().score;
}

}  // namespace

ScoreAtoms equally_likely(std::vector<WeightedAtom> atoms) {
  std::erase_if(atoms, [](const WeightedAtom& atom) { return !(atom.weight > 0); });
  std::sort(atoms.begin(), atoms.end(),
            [](const WeightedAtom& a, const WeightedAtom& b) { return a.score < b.score; });
  if (all_equal(atoms)) return {atoms.front().score};
  double total = 0;
  for (const WeightedAtom& atom : atoms) total += atom.weight;
  const double slice = total / kScoreAtoms;
  ScoreAtoms result;
  std::size_t next = 0;
  double left = atoms[0].weight;
  for (std::size_t i = 0; i < kScoreAtoms; ++i) {
    double room = slice;
    double sum = 0;
    while (room > left && next + 1 < atoms.size()) {
      sum += left * atoms[next].score;
      room -= left;
      left = atoms[++next].weight;
    }
    sum += room * atoms[next].score;
    left -= room;
    // Rounding of the sum may pass the values that it lies between.
    result.push_back(std::clamp(sum / slice, atoms.front().score, atoms.back().score));
  }
  return result;
}

ScoreAtoms uniform_atoms(double low, double high) {
  if (low == high) return {low};
  ScoreAtoms atoms;
  for (std::size_t i = 0; i < kScoreAtoms; ++i)
    atoms.push_back(low + (high - low) * (static_cast<double>(i) + 0.5) / kScoreAtoms);
  return atoms;
}

ScoreAtoms clipped_normal_atoms(double middle, double sd) {
  if (sd == 0) return {middle};
  ScoreAtoms atoms;
  for (const double z : normal_atoms()) atoms.push_back(middle + sd * z);
  return clipped(std::move(atoms));
}

ScoreAtoms weighted_sum(const ScoreAtoms& a, double first, const ScoreAtoms& b, double second) {
  const ScoreAtoms some_a = coarser(a);
  const ScoreAtoms some_b = coarser(b);
  std::vector<WeightedAtom> sums;
  sums.reserve(some_a.size() * some_b.size());
  for (const double x : some_a)
    for (const double y : some_b) sums.push_back({first * x + second * y, 1});
  return equally_likely(std::move(sums));
}

ScoreAtoms clipped(ScoreAtoms atoms) {
  for (double& atom : atoms) atom = std::clamp(atom, 0.0, 1.0);
  return atoms;
}

ScoreAtoms slices_of(const QuantileTable& table) {
  constexpr std::size_t kCells = QuantileTable::kCells / kScoreAtoms;
  if (table.values.front() == table.values.back()) return {table.values.front()};
  ScoreAtoms slices(kScoreAtoms, 0.0);
  for (std::size_t cell = 0; cell < QuantileTable::kCells; ++cell)
    slices[cell / kCells] += (table.values[cell] + table.values[cell + 1]) / (2 * kCells);
  return slices;
}

double mean_of(const ScoreAtoms& atoms) {
  double sum = 0;
  for (const double atom : atoms) sum += atom;
  return sum / static_cast<double>(atoms.size());
}

double variance_of(const ScoreAtoms& atoms) {
  const double mean = mean_of(atoms);
  double sum = 0;
  for (const double atom : atoms) sum += (atom - mean) * (atom - mean);
  return sum / static_cast<double>(atoms.size());
}

double quantile_of(const ScoreAtoms& atoms, double p) {
  const double position =
      std::clamp(p * static_cast<double>(atoms.size()) - 0.5, 0.0, static_cast<double>(atoms.size() - 1));
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, atoms.size() - 1);
  return atoms[below] + (position - static_cast<double>(below)) * (atoms[above] - atoms[below]);
}

Spread spread_of(const ScoreAtoms& atoms) {
  Spread spread;
  spread.mean = mean_of(atoms);
  spread.sd = std::sqrt(variance_of(atoms));
  constexpr std::array<double, 5> kLevels = {0.05, 0.25, 0.5, 0.75, 0.95};
  for (std::size_t i = 0; i < kLevels.size(); ++i) spread.quantiles[i] = quantile_of(atoms, kLevels[i]);
  return spread;
}

}  // namespace socta
