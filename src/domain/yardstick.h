#pragma once

#include <optional>
#include <string>

#include "domain/methodology.h"

namespace socta {

/// Code of the yardstick's word for a probability in [0, 1] (method §8, R8).
///
/// A boundary that two bands share belongs to the one nearer to certainty: above 50 % to the upper band,
/// below 50 % to the lower one, so that P and 1 − P get mirrored words. Beyond the first and last band (ICD
/// 203 begins at 1 % and ends at 99 %) the nearest band's word is used, 0 and 1 included. In a gap between
/// bands the yardstick's policy decides; `nearest` takes the nearer band, and the one nearer to certainty at
/// equal distance. nullopt: policy `none` in a gap, or a yardstick without words.
std::optional<std::string> probability_word(const Yardstick& yardstick, double probability);

}  // namespace socta
