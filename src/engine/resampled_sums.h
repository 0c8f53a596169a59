#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace socta {

/// Bootstrap resamples of `rows` rows: how often each row is in each resample.
class Resamples {
 public:
  Resamples(std::size_t rows, std::size_t resamples, std::uint64_t seed);

  std::size_t resamples() const { return resamples_; }

  /// sums[r] = Σ over rows of count of the row in resample r × value, rows added in order.
  /// `values` holds kTogether quantities, row by row: values[row × kTogether + quantity]; so does
  /// `sums`: quantity × padded() + resample.
  void add_up(std::span<const double> values, std::span<double> sums) const;

  static constexpr std::size_t kTogether = 4;
  std::size_t padded() const { return padded_; }

 private:
  std::size_t rows_;
  std::size_t resamples_;
  std::size_t padded_;  ///< a multiple of 16: whole vectors on every instruction set
  std::vector<double> counts_;
};

}  // namespace socta
