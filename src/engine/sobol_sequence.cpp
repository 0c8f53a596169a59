#include "engine/sobol_sequence.h"

#include <bit>
#include <boost/random/detail/sobol_table.hpp>

#include "engine/random.h"

namespace socta {
namespace {

using Table = boost::random::detail::qrng_tables::sobol;

constexpr int kBits = 32;

/// Direction numbers of one dimension, bit 31 the first binary digit (Bratley & Fox 1988, recurrence 2).
std::array<std::uint32_t, kBits> plain_directions(std::size_t dimension) {
  std::array<std::uint32_t, kBits> m{};
  if (dimension == 0) {
    m.fill(1);
  } else {
    const unsigned polynomial = Table::polynomial(dimension - 1);
    const auto degree = static_cast<std::size_t>(std::bit_width(polynomial) - 1);
    for (std::size_t k = 0; k < degree; ++k) m[k] = Table::minit(dimension - 1, k);
    for (std::size_t j = degree; j < kBits; ++j) {
      m[j] = m[j - degree];
      for (std::size_t k = 0; k < degree; ++k) {
        const std::size_t back = degree - k;
        if (polynomial >> k & 1) m[j] ^= m[j - back] << back;
      }
    }
  }
  for (int j = 0; j < kBits; ++j) m[static_cast<std::size_t>(j)] <<= kBits - 1 - j;
  return m;
}

/// Digit d of the result is digit d of `x` plus a random mixture of the digits before it; rows[d] is that
/// mixture.
std::uint32_t scrambled(std::uint32_t x, const std::array<std::uint32_t, kBits>& rows) {
  std::uint32_t result = 0;
  for (const std::uint32_t row : rows) result = result << 1 | (std::popcount(row & x) & 1);
  return result;
}

std::array<std::uint32_t, kBits> random_lower_triangle(RandomStream stream) {
  std::array<std::uint32_t, kBits> rows{};
  for (std::uint32_t digit = 0; digit < kBits; ++digit) {
    const std::uint32_t diagonal = 0x80000000u >> digit;
    const std::uint32_t before = ~(diagonal | (diagonal - 1));
    rows[digit] = (random_word(stream, 0, digit + 1) & before) | diagonal;
  }
  return rows;
}

}  // namespace

SobolSequence::SobolSequence(std::size_t dimensions, std::uint64_t seed) {
  for (std::size_t d = 0; d < dimensions; ++d) {
    const RandomStream stream{seed, StreamKind::scramble, static_cast<std::uint32_t>(d)};
    const auto rows = random_lower_triangle(stream);
    directions_.push_back(plain_directions(d));
    for (std::uint32_t& direction : directions_.back()) direction = scrambled(direction, rows);
    shifts_.push_back(random_word(stream, 0));
  }
}

void SobolSequence::fill(std::size_t dimension, std::size_t first, std::span<double> out) const {
  const Directions& directions = directions_[dimension];
  std::uint32_t digits = shifts_[dimension];
  const auto turn = [&](std::size_t bits) {
    for (std::size_t bit = 0; bits != 0; bits >>= 1, ++bit)
      if (bits & 1) digits ^= directions[bit];
  };
  turn(first);
  // Point n differs from point n − 1 in the bits that counting up turns over.
  for (std::size_t n = 0; n < out.size(); ++n) {
    if (n > 0) turn((first + n) ^ (first + n - 1));
    out[n] = (digits + 0.5) * 0x1p-32;
  }
}

}  // namespace socta
