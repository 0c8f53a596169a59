#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace socta {

/// Which statistics a run keeps. Each costs time; pairwise and ranks cost memory of items².
struct StatisticsRequest {
  bool moments = true;          ///< mean, sd, smallest, largest
  bool quantiles = true;        ///< histogram of danger, and moments
  bool classes = true;          ///< counts between class limits
  bool ranks = true;            ///< rank counts, ties, rank sums
  bool pairwise = true;         ///< how often item i is above item j
  bool central_weights = true;  ///< mean weights of the draws where an item is first; needs ranks and weights
};

/// What is kept of a run of `draws` draws over `items` items. Counts are exact integers; every value is the
/// same for any number of threads and any instruction set. Vectors that were not asked for are empty.
struct DrawStatistics {
  std::size_t items = 0;
  std::uint64_t draws = 0;  ///< below 2^32

  std::vector<double> mean{};  ///< items
  std::vector<double> sd{};  ///< items; n − 1 in the denominator, 0 for one draw; exactly 0 for a constant
  std::vector<double> smallest{};
  std::vector<double> largest{};

  double histogram_low = 0;   ///< lower edge of the first bin
  double histogram_high = 1;  ///< upper edge of the last; values outside are counted in the outermost bins
  std::size_t bins = 0;       ///< per item
  std::vector<std::uint32_t> histogram{};  ///< items × bins

  std::size_t classes = 0;  ///< one more than class limits
  std::vector<std::uint32_t>
      class_counts{};  ///< items × classes, rising; a value on a limit is in the upper class

  std::size_t rank_columns = 0;              ///< ranks that are counted: all, or the first of very many items
  std::vector<std::uint32_t> rank_counts{};  ///< items × rank_columns; rank 1 = most dangerous is column 0
  std::vector<std::uint64_t> rank_sum{};     ///< items; sum of its ranks over all draws
  std::vector<std::uint32_t>
      tied_draws{};  ///< items; draws in which another item has exactly the same danger
  std::vector<std::uint32_t> above_counts{};  ///< items × items; draws with danger of row > danger of column

  std::size_t weights = 0;
  std::vector<std::uint32_t> first_draws{};        ///< items; draws in which it is first, alone or shared
  std::vector<std::uint64_t> first_weight_sums{};  ///< items × weights; over those draws, in units of 2^-32

  bool operator==(const DrawStatistics&) const = default;
};

/// Central weights w(i) of SMAA-2: mean of the weights over the draws in which the item is first. nullopt for
/// an item that is never first.
std::optional<std::vector<double>> central_weights(const DrawStatistics& statistics, std::size_t item);

/// Quantile p in [0, 1] of an item's danger: linear inside a bin of the histogram and held between the
/// smallest and largest value, so that it is off by less than (histogram_high − histogram_low) / bins.
double quantile(const DrawStatistics& statistics, std::size_t item, double p);

/// Share of the draws in which the item's danger is in the class.
double class_probability(const DrawStatistics& statistics, std::size_t item, std::size_t class_number);

/// b(i, r) of SMAA-2 (Lahdelma & Salminen 2001): share of the draws in which item i has rank r = 1, 2, ….
/// Items of exactly equal danger share the better rank, so that with ties a rank's column may sum to more
/// than one.
double rank_acceptability(const DrawStatistics& statistics, std::size_t item, std::size_t rank);

double expected_rank(const DrawStatistics& statistics, std::size_t item);

/// P(the item is among the first k), k ≤ rank_columns.
double top_probability(const DrawStatistics& statistics, std::size_t item, std::size_t k);

/// P(danger of i > danger of j).
double pairwise_probability(const DrawStatistics& statistics, std::size_t i, std::size_t j);

}  // namespace socta
