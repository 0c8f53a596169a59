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

GammaTable::GammaTable(double shape) : boost_(shape < 1 ? 1 / shape : 0), quantiles_(kCells + 1) {
  const boost::math::normal normal;
  const double tabulated = shape < 1 ? shape + 1 : shape;
  for (std::size_t k = 0; k <= kCells; ++k) {
    const double z = static_cast<double>(k) / kCellsPerUnit - kReach;
    // Each tail by its own small probability: 1 − p loses the upper one.
    quantiles_[k] = z < 0 ? boost::math::gamma_p_inv(tabulated, cdf(normal, z))
                          : boost::math::gamma_q_inv(tabulated, cdf(normal, -z));
  }
}

double GammaTable::from_normal(double z) const {
  const double place = std::clamp((z + kReach) * kCellsPerUnit, 0.0, static_cast<double>(kCells));
  const auto cell = std::min(static_cast<std::size_t>(place), kCells - 1);
  return quantiles_[cell] + (quantiles_[cell + 1] - quantiles_[cell]) * (place - static_cast<double>(cell));
}

double GammaTable::boost(double uniform) const { return portable_exp(portable_log(uniform) * boost_); }

}  // namespace socta
