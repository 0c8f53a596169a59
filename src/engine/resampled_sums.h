#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace socta {

/// Bootstrap resamples of `rows` rows: how often each row is in each resample.
class Resamples {
 public:
  Resamples(std::size_t rows, std::size_t resamples, std::uint64_t seed, unsigned threads);

  std::size_t resamples() const { return resamples_; }

  /// sums[r] = Σ over rows of count of the row in resample r × value, rows added in order.
  /// `values` holds kTogether quantities, row by row: values[row × kTogether + quantity]; so does
  /// `sums`: quantity × padded() + resample.
  void add_up(std::span<const double> values, std::span<double> sums) const;

  static constexpr std::size_t kTogether = 4;
  static constexpr std::size_t kTile = 16;  ///< resamples counted side by side: whole vectors everywhere
  std::size_t padded() const { return padded_; }

 private:
  void count_tile(std::size_t tile, std::uint64_t seed);

  std::size_t rows_;
  std::size_t resamples_;
  std::size_t padded_;          ///< a multiple of kTile
  std::vector<double> counts_;  ///< tile by tile: rows × kTile
};

}  // namespace socta
