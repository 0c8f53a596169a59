#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/gamma_table.h"
#include "engine/random.h"
#include "engine/weight_model.h"
#include "engine/weight_rows.h"

namespace socta {

/// Which random numbers belong to one level of weights.
struct SimplexStreams {
  std::uint64_t seed = 0;
  StreamKind kind = StreamKind::group_weight;
  std::vector<std::uint32_t> numbers{};  ///< stream of each member under `kind`
  std::uint32_t boost_offset = 0;        ///< added to it for the member's stream under weight_boost
  std::uint32_t walk = 0;                ///< number under weight_walk
};

/// Draws the weights of one level by its law. Immutable after construction. Every draw takes a fixed number
/// of random numbers:
///   dirichlet          one normal per member through a tabulated gamma quantile, one uniform more where the
///   shape
///                      is below 1 (G(a) = G(a + 1) · U^(1/a), Devroye 1986, IX.3.5)
///   simplex            exponentials, normalised; simplex_ordered the same, sorted: exact
///   simplex_intervals  a walk of its own for every draw, from one inner point: kWalkSweeps times over all
///   pairs of
///                      members, each time the pair's sum is split anew, uniformly between the limits (Gibbs
///                      sampling with the uniform distribution as its stationary one)
class SimplexSampler {
 public:
  static constexpr int kWalkSweeps = 8;

  SimplexSampler(std::span<const double> stated, const WeightLaw& law, SimplexStreams streams);

  std::size_t members() const { return stated_.size(); }

  /// Fills the rows of the members, rows[k] being the row of member k, with weights that sum to
  /// `scale`, a padded row, or to 1 where it is null.
  void fill(std::uint64_t first_draw, const ChosenRows& rows, const double* scale) const;

 private:
  void fill_gammas(std::uint64_t first_draw, const ChosenRows& rows) const;
  void fill_exponentials(std::uint64_t first_draw, const ChosenRows& rows) const;
  void sort_draws(const ChosenRows& rows) const;
  void fill_walks(std::uint64_t first_draw, const ChosenRows& rows) const;
  void walk(std::uint64_t draw, std::span<double> weights) const;

  std::vector<double> stated_;
  WeightLaw law_;
  SimplexStreams streams_;
  std::vector<GammaTable> gammas_;
};

}  // namespace socta
