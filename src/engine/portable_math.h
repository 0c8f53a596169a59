#pragma once

#include <bit>
#include <cstdint>

namespace socta {

/// exp and log by additions, multiplications and divisions only, in a fixed order: the same bits on every
/// processor, which the C library's do not promise. Relative error below 1e-15.

inline constexpr double kInverseFactorials[] = {1.6059043836821613e-10,
                                                2.08767569878681e-09,
                                                2.505210838544172e-08,
                                                2.755731922398589e-07,
                                                2.7557319223985893e-06,
                                                2.48015873015873e-05,
                                                0.0001984126984126984,
                                                0.001388888888888889,
                                                0.008333333333333333,
                                                0.041666666666666664,
                                                0.16666666666666666,
                                                0.5,
                                                1.0,
                                                1.0};  ///< 1/13! … 1/0!

/// e^x; 0 below −708, and x up to 709.
inline double portable_exp(double x) {
  if (x < -708) return 0;
  const double shifted = x * 1.4426950408889634 + 0x1.8p52;  // rounds x / ln 2 to an integer
  const double n = shifted - 0x1.8p52;
  // ln 2 in two parts, the first short enough for exact products.
  const double r = (x - n * 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10;
  double sum = 0;
  for (const double inverse_factorial : kInverseFactorials) sum = sum * r + inverse_factorial;
  return sum * std::bit_cast<double>((static_cast<std::int64_t>(n) + 1023) << 52);
}

/// Natural logarithm of a positive normal number.
inline double portable_log(double x) {
  const auto bits = std::bit_cast<std::int64_t>(x);
  const std::int64_t exponent = (bits - 0x3FE6A09E667F3BCD) >> 52;  // bits of √½: the rest lies in [√½, √2)
  const double m = std::bit_cast<double>(bits - (exponent << 52));
  const double t = (m - 1) / (m + 1);
  const double t2 = t * t;
  double sum = 0;
  for (int k = 21; k > 1; k -= 2) sum = (sum + 1.0 / k) * t2;
  return static_cast<double>(exponent) * 0x1.62e42fefa39efp-1 + 2 * t * (1 + sum);
}

}  // namespace socta
