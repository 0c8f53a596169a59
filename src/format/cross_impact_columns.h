#pragma once

#include "format/assessment_tables.h"

namespace socta {

/// `conditional` or `balance`.
TableColumn<CrossImpact> cross_impact_kind_column();

/// A factor, or a state `F3=yes`. What is written depends on the kind: conditional ones name the factor.
TableColumn<CrossImpact> cross_impact_on_column();

/// States parted by spaces: `F1=yes F2=no`.
TableColumn<CrossImpact> cross_impact_given_column();

}  // namespace socta
