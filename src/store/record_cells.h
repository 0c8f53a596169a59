#pragma once

#include <string>
#include <vector>

#include "domain/assessment.h"
#include "store/record_rows.h"
#include "store/record_tables.h"

namespace socta {

/// The rows of a table of an assessment as records: cells as the canonical writer writes them, owned by the
/// organisation of their assessor, where there is one.
std::vector<NewRecord> records_of(const RecordTable& table, const Assessment& assessment);

}  // namespace socta
