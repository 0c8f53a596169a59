#pragma once

#include <cstddef>

#include "engine/comparable_series.h"

namespace socta {

enum class TrendState { computed, too_few };
enum class TestMethod { exact, normal };

/// Mann–Kendall test of "no trend"; valid when `state` is computed (three points or more).
struct MannKendall {
  TrendState state = TrendState::too_few;
  std::size_t points = 0;
  Interval s{};  ///< pairs that rise minus pairs that fall; bounds when pairs of intervals overlap
  Interval p{};  ///< two-sided; bounds over the values that S can have
  TestMethod method = TestMethod::exact;
};

/// Mann (1945), Kendall (1975). Up to ten points p is exact, ties included: S of a random order of tied
/// values follows the Gaussian multinomial coefficients (inversions of multiset permutations, MacMahon 1915).
/// Above, the normal approximation with tie-corrected variance and continuity correction. An interval ties
/// with nothing.
MannKendall mann_kendall(const ComparableSeries& series);

/// Variance of S under "no trend" with the ties of the series (Kendall 1975).
double mann_kendall_variance(const ComparableSeries& series);

}  // namespace socta
