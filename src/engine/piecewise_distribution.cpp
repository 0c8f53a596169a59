#include "engine/piecewise_distribution.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "engine/portable_math.h"

namespace socta {
namespace {

constexpr std::size_t kPieces = 128;

/// x = t³ (10 − 15 t + 6 t²) crowds the cuts at both ends, where a beta density is steep, and takes the
/// corners out of the integrand. Values at piece ends (even) and middles (odd).
struct BetaGrid {
  std::array<double, 2 * kPieces + 1> x{};
  std::array<double, 2 * kPieces + 1> slope{};
  std::array<double, 2 * kPieces + 1> log_x{};  ///< of 1 − x: the same array from its end

  BetaGrid() {
    for (std::size_t k = 0; k < x.size(); ++k) {
      const double t = static_cast<double>(k) / (2 * kPieces);
      x[k] = t * t * t * (10 - 15 * t + 6 * t * t);
      slope[k] = t * t * (1 - t) * (1 - t);
      log_x[k] = k == 0 ? -1e4 : portable_log(x[k]);
    }
  }
};

/// Beta(1 + 4 m, 5 − 4 m) on [low, high] by Simpson's rule in t; the constant factor drops out.
std::vector<UniformPiece> pert_pieces(const JudgementDistribution& d) {
  static const BetaGrid grid;
  const double range = d.high - d.low;
  const double rise = 4 * (d.best - d.low) / range;
  const double fall = 4 * (d.high - d.best) / range;
  const auto density = [&](std::size_t k) {
    if (grid.slope[k] == 0) return 0.0;
    return grid.slope[k] * portable_exp(rise * grid.log_x[k] + fall * grid.log_x[2 * kPieces - k]);
  };
  std::vector<UniformPiece> pieces(kPieces);
  double sum = 0;
  double left = 0;
  for (std::size_t n = 0; n < kPieces; ++n) {
    const double right = density(2 * n + 2);
    const double mass = left + 4 * density(2 * n + 1) + right;
    pieces[n] = {d.low + range * grid.x[2 * n], d.low + range * grid.x[2 * n + 2], mass};
    left = right;
    sum += mass;
  }
  pieces.back().to = d.high;
  for (UniformPiece& piece : pieces) piece.probability /= sum;
  return pieces;
}

/// Either side of the mode in equal steps: P rises with the square of the distance from the end.
std::vector<UniformPiece> triangular_pieces(const JudgementDistribution& d) {
  constexpr std::size_t kHalf = kPieces / 2;
  const double range = d.high - d.low;
  std::vector<UniformPiece> pieces;
  const auto edge = [&](std::size_t n, double end) {
    return end + (d.best - end) * static_cast<double>(n) / kHalf;
  };
  for (std::size_t n = 0; n < kHalf && d.best > d.low; ++n) {
    const double share = static_cast<double>(2 * n + 1) / (kHalf * kHalf);
    pieces.push_back({edge(n, d.low), edge(n + 1, d.low), share * (d.best - d.low) / range});
  }
  for (std::size_t n = kHalf; n > 0 && d.high > d.best; --n) {
    const double share = static_cast<double>(2 * n - 1) / (kHalf * kHalf);
    pieces.push_back({edge(n, d.high), edge(n - 1, d.high), share * (d.high - d.best) / range});
  }
  return pieces;
}

}  // namespace

std::vector<UniformPiece> pieces_of(const JudgementDistribution& distribution) {
  const auto& [low, best, high, shape] = distribution;
  if (low == high) return {{low, low, 1}};
  switch (shape) {
    case JudgementShape::pert:
      return pert_pieces(distribution);
    case JudgementShape::triangular:
      return triangular_pieces(distribution);
    case JudgementShape::discrete:
      break;
  }
  return {{low, low, 1.0 / 6}, {best, best, 4.0 / 6}, {high, high, 1.0 / 6}};
}

}  // namespace socta
