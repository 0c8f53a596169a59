#pragma once

#include <vector>

#include "domain/assessment.h"

namespace socta {

/// The judgements that count: of each cell (item × column) those of its last round. They live as long as the
/// table.
std::vector<const Judgement*> judgements_of_last_round(const std::vector<Judgement>& table);

}  // namespace socta
