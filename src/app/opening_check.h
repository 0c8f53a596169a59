#pragma once

#include "app/service.h"
#include "app/workshop_standing.h"

namespace socta {

/// Whether the exercise can be opened beside those that were: a participant who answers for one cell in two
/// exercises would count twice, and of two exercises of test questions only one can give the weights. Throws
/// Error (conflict) with what to do; better now than when the answers are there.
void refuse_asked_twice(const Service& service, Transaction& transaction, const WorkshopStanding& standing,
                        std::int64_t exercise);

}  // namespace socta
