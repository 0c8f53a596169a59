#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/results.h"
#include "engine/cells.h"
#include "engine/danger_model.h"
#include "engine/environment.h"

namespace socta {

/// What one uncertain input does to an item's future danger: the variance that would remain if all others
/// were known, with the standard error of its estimate.
struct DrivingInput {
  std::string code;     ///< factor, or indicator
  std::string group{};  ///< of an indicator; empty for a factor
  double variance = 0;
  double standard_error = 0;
};

/// Total effects of the inputs on one item's future danger at stated weights; total Sobol' index of an input
/// = its variance / `variance`. Inputs are the factors that act on the item, directly or through conditional
/// tables (each by its own chance, beside that of its parents), and the indicators with weight whose score is
/// uncertain.
struct OutlookSensitivity {
  std::string item;
  double variance = 0;  ///< of future danger
  std::vector<DrivingInput> inputs{};
};

inline constexpr std::size_t kOutlookSensitivityDraws = 1024;

/// Of every item that has an outlook, in the order of the items. Jansen's estimator (Jansen 1999; Saltelli et
/// al. 2010) ½·mean (f(A) − f(A with one input from B))² over kOutlookSensitivityDraws counter-based draws,
/// the same for the same seed. The grid's items are those of the model.
std::vector<OutlookSensitivity> outlook_sensitivity(const OutlookModel& environment, const DangerModel& model,
                                                    const CellGrid& grid, std::uint64_t seed);

/// Driving power (method §7) over the items given, strongest first, inputs that drive nothing left out: Σ of
/// an input's total variances over Σ of the items' variances (generalised total index, Gamboa et al. 2014),
/// with a 90 % interval; for one item it is its total Sobol' index. An indicator stands for its values in all
/// items. `items` are the up to three on which it acts most. Empty where nothing varies.
std::vector<KeyFactor> driving_factors(const std::vector<OutlookSensitivity>& items);

}  // namespace socta
