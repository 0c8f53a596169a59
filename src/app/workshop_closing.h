#pragma once

#include "app/service.h"
#include "app/workshop_standing.h"
#include "store/records.h"

namespace socta {

/// Brings the records of the assessment in line with a workshop that goes from `standing` to `after`:
/// exercises that became closed become records, those that are closed no longer lose theirs, and the
/// assessors of the workshop are its participants as long as one of their exercises is closed. Within the
/// transaction of the command. True when a record changed. Throws Error (conflict) when a record is there
/// already.
bool settle_records(const Service& service, Transaction& transaction, const WorkshopStanding& standing,
                    const WorkshopState& after, const Change& change);

}  // namespace socta
