#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/quantile_table.h"
#include "engine/uncertainty.h"

namespace socta {

/// Group weights as functions of independent uniform numbers, for designs that change one input at a time.
class WeightInputs {
 public:
  explicit WeightInputs(const DrawCase& input);

  /// "weight:CODE" for each group that varies on its own, or "weight:*"; none where weights are fixed.
  const std::vector<std::string>& names() const { return names_; }

  /// Group weights (groups rows, sum 1) at kDrawsPerBlock points; `uniforms` has a row for each name.
  void fill(std::span<const double> uniforms, std::span<double> weights) const;

 private:
  void fill_variates(std::span<const double> uniforms, std::span<double> weights) const;
  void fill_from_bank(std::span<const double> uniforms, std::span<double> weights) const;

  std::vector<double> stated_;
  std::vector<std::size_t> groups_;      ///< of each name
  std::vector<QuantileTable> variates_;  ///< of each name, before dividing by the sum
  std::vector<double> bank_;             ///< drawn weights that "weight:*" chooses from: groups × kBank
  std::vector<std::string> names_;
};

}  // namespace socta
