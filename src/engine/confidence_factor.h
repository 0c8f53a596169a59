#pragma once

#include <optional>
#include <vector>

#include "engine/uncertainty.h"

namespace socta {

/// At most so many draws make a confidence factor: its standard error is then below 0.005.
inline constexpr std::uint64_t kConfidenceDraws = 10000;

/// SMAA-2 confidence factor of each item (Lahdelma & Salminen 2001): the share of draws of everything but the
/// group weights in which it is first (alone or shared) when the group weights are its central weights.
/// nullopt where `central_weights` has none, because the item is never first.
std::vector<std::optional<double>> confidence_factors(
    const DrawCase& input, const std::vector<std::vector<double>>& central_weights);

}  // namespace socta
