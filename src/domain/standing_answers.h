#pragma once

#include <string>
#include <vector>

#include "domain/workshop.h"

namespace socta {

/// The answers that stand in a round, one for each participant and cell: that of the round, else of the
/// latest round before it (IDEA protocol: who does not revise an answer stands by it). An answer that neither
/// states a value nor "cannot assess" is none. Ordered by participant, item and column; they live as long as
/// `answers`.
std::vector<const WorkshopAnswer*> standing_answers(const std::vector<WorkshopAnswer>& answers, int round);

/// The reason of an answer with its evidence behind it in brackets; "" when neither is stated.
std::string stated_reason(const WorkshopAnswer& answer);

}  // namespace socta
