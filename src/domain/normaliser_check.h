#pragma once

#include <optional>
#include <string>

#include "domain/scale.h"

namespace socta {

/// What is wrong with a normaliser, as a sentence; nullopt when it is right: goalposts that differ (and are
/// above zero when logarithmic), at least two thresholds with rising values and scores in 0 … 1.
std::optional<std::string> normaliser_fault(const Normaliser& normaliser);

}  // namespace socta
