#pragma once

#include <vector>

#include "domain/results.h"
#include "engine/uncertainty.h"

namespace socta {

inline constexpr std::size_t kSensitivityBaseSize = 2048;
inline constexpr std::size_t kSensitivityBootstraps = 100;

/// Sobol' indices of danger (method §7): first of all items together (output ""), whose indices are those of
/// the items weighted by their variances (Gamboa et al. 2014), then of each item. Inputs, where they vary:
///   weight:CODE     the group's weight before all are divided by their sum: its factor, gamma or exponential
///   variate;
///                   weights under order or interval constraints depend on each other and are one input,
///                   weight:*
///   indicator:CODE  the item's own score of that indicator; for all items together the indicator's scores in
///   all items aggregation, normaliser   which of the alternatives is taken
/// Indicator weights are at their stated values.
std::vector<Sensitivity> danger_sensitivity(const DrawCase& input);

}  // namespace socta
