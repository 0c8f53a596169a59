#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "domain/assessment.h"
#include "store/records.h"
#include "store/transaction.h"

namespace socta {

/// Adds the rows that `made` has in the tables with a column `workshop`, each at the end of its table, owned
/// by the organisation of its assessor; raises the assessment's revision. Throws Error (conflict) when a row
/// is there already.
void add_marked_records(Transaction& transaction, std::int64_t assessment, const Assessment& made,
                        const Change& change);

/// Removes all rows with that mark; raises the assessment's revision.
void remove_marked_records(Transaction& transaction, std::int64_t assessment, std::string_view mark);

/// Makes the assessors whose codes begin with `prefix` ("w1-") to be exactly these. Others stay as they are.
void set_workshop_assessors(Transaction& transaction, std::int64_t assessment, const std::string& prefix,
                            std::span<const Assessor> assessors, const Change& change);

}  // namespace socta
