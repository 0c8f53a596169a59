#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

namespace socta {

/// Gamma variates of one shape a > 0 (scale 1) from normals: the quantile of the gamma distribution at Φ(z)
/// is smooth in z, so that a table with linear interpolation in z holds it, tails included, to 1e-4 of a
/// standard deviation. For a < 1 the table is of a + 1 and the variate is multiplied by U^(1/a).
/// An entry takes some microseconds and is made when a draw first needs it: a few thousand draws leave half
/// of them alone. Copies share them; any number of threads may draw at once.
class GammaTable {
 public:
  explicit GammaTable(double shape);

  bool needs_boost() const { return boost_ > 0; }

  /// z is held within ±6.7.
  double from_normal(double z) const;

  /// U^(1/a).
  double boost(double uniform) const;

 private:
  double quantile(std::size_t entry) const;

  double tabulated_ = 1;
  double boost_ = 0;                                  ///< 1/a, or 0 when a ≥ 1
  std::shared_ptr<std::atomic<double>[]> quantiles_;  ///< negative until made
};

}  // namespace socta
