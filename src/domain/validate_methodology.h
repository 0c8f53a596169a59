#pragma once

#include "domain/error.h"
#include "domain/methodology.h"

namespace socta {

/// Adds a problem for everything that a methodology must not be when the engine takes it: duplicate or
/// malformed codes, unknown parents and groups, a circle in the tree of crimes, weights that are negative or
/// sum to zero, classes, points and words out of order, alternatives that cannot be computed, and so on.
/// Problems name the key as in the methodology file ("indicator[3].weight", elements counted from 1;
/// "scale[zero_to_four].low"), without file or line: the reader adds those. Linear in the size of the
/// methodology.
void validate_methodology(const Methodology& methodology, Problems& problems);

}  // namespace socta
