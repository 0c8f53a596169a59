#pragma once

#include <string>

#include "domain/error.h"
#include "domain/scale.h"

namespace socta {

/// Adds a problem for everything that makes the scale unusable: ends that do not rise, points outside the
/// ends or not rising, a normaliser or points on the wrong kind. Its code is the caller's to check. `field`
/// is the path that problems name, e.g. "scale[zero_to_four]".
void validate_scale(const Scale& scale, const std::string& field, Problems& problems);

/// The same for a normaliser: goalposts that do not rise (logarithmic ones above 0), thresholds that do not
/// rise or score outside 0 … 1, members that its kind does not use.
void validate_normaliser(const Normaliser& normaliser, const std::string& field, Problems& problems);

}  // namespace socta
