#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace socta {

/// A scrambled Sobol' sequence: direction numbers of Joe & Kuo (2008), each dimension scrambled by a random
/// lower triangular matrix and a digital shift (Matoušek 1998) from Philox under the seed. Any 2^k first
/// points keep the balance of the plain sequence: each dimension has exactly one point in each of 2^k equal
/// intervals.
class SobolSequence {
 public:
  static constexpr std::size_t kMostDimensions = 3667;

  /// 1 … kMostDimensions dimensions.
  SobolSequence(std::size_t dimensions, std::uint64_t seed);

  std::size_t dimensions() const { return directions_.size(); }

  /// Coordinates of the points first, first + 1, … in one dimension, inside (0, 1).
  void fill(std::size_t dimension, std::size_t first, std::span<double> out) const;

 private:
  using Directions = std::array<std::uint32_t, 32>;
  std::vector<Directions> directions_;
  std::vector<std::uint32_t> shifts_;
};

}  // namespace socta
