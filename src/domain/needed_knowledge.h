#pragma once

#include "domain/results.h"

namespace socta {

/// The least share of an item's weight that has to be known for a proposal to speak of the crime form rather
/// than of what is not known of it [a choice of this project]: below, an unknown cell weighs more in the
/// draws than a known one.
inline constexpr double kLeastKnown = 0.5;

/// True when less than that is known. A proposal is then shown as one to find out more first.
bool needs_knowledge(const ItemResult& item);

}  // namespace socta
