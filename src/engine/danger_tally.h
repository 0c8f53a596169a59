#pragma once

#include <cstddef>
#include <cstdint>

namespace socta {

/// Count, mean and sum of squared deviations of some draws; merged in a fixed order (Chan, Golub & LeVeque
/// 1979) they do not depend on who added what.
struct Moments {
  double count = 0;
  double mean = 0;
  double squares = 0;
  double smallest = 0;
  double largest = 0;
};

/// Moments of `first` and `second` together; either may be empty.
Moments merged(const Moments& first, const Moments& second);

/// Moments of the first `draws` (1 …) values of a row. Draw d is added to partial sum d % 8 on every
/// instruction set, and deviations are from the first value, so that a constant has exactly no spread.
Moments row_moments(const double* row, std::size_t draws);

/// counts[bin] += 1 for each of the first `draws` values; bin = floor((value − low) × bins_per_unit), held in
/// 0 … bins − 1.
void count_bins(const double* row, std::size_t draws, double low, double bins_per_unit, std::size_t bins,
                std::uint32_t* counts);

/// How many values of a whole padded row are ≥ limit.
std::uint32_t count_reaching(const double* row, double limit);

/// How many draws of two whole padded rows have upper > lower.
std::uint32_t count_above(const double* upper, const double* lower);

}  // namespace socta
