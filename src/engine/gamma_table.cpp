#include "engine/gamma_table.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cstddef>

#include "engine/portable_math.h"

namespace socta {
namespace {

constexpr double kReach = 6.7;  // no normal that is drawn lies further out
constexpr std::size_t kCells = 512;
constexpr double kCellsPerUnit = kCells / (2 * kReach);

}  // namespace

GammaTable::GammaTable(double shape)
    : tabulated_(shape < 1 ? shape + 1 : shape),
      boost_(shape < 1 ? 1 / shape : 0),
      quantiles_(new std::atomic<double>[kCells + 1]) {
  for (std::size_t k = 0; k <= kCells; ++k) quantiles_[k].store(-1, std::memory_order_relaxed);
}

// Two threads that need an entry at once make the same number.
double GammaTable::quantile(std::size_t entry) const {
  const double known = quantiles_[entry].load(std::memory_order_relaxed);
  if (known >= 0) return known;
  const boost::math::normal normal;
  const double z = static_cast<double>(entry) / kCellsPerUnit - kReach;
  // Each tail by its own small probability: 1 − p loses the upper one.
  const double made = z < 0 ? boost::math::gamma_p_inv(tabulated_, cdf(normal, z))
                            : boost::math::gamma_q_inv(tabulated_, cdf(normal, -z));
  quantiles_[entry].store(made, std::memory_order_relaxed);
  return made;
}

double GammaTable::from_normal(double z) const {
  const double place = std::clamp((z + kReach) * kCellsPerUnit, 0.0, static_cast<double>(kCells));
  const auto cell = std::min(static_cast<std::size_t>(place), kCells - 1);
  const double below = quantile(cell);
  return below + (quantile(cell + 1) - below) * (place - static_cast<double>(cell));
}

double GammaTable::boost(double uniform) const { return portable_exp(portable_log(uniform) * boost_); }

}  // namespace socta
