#pragma once

#include <string>
#include <vector>

#include "app/assessment_files.h"
#include "store/records.h"

namespace socta {

/// What is wrong with one record by itself, as the check of the whole assessment would say: cells that cannot
/// be read, codes that name nothing, answers off their scale. Each problem names its column in `field`. A
/// bounded number of statements, however large the assessment: only the rows that the record names are read.
Problems check_record(Transaction& transaction, std::int64_t assessment, const AssessmentHead& head,
                      const UsedMethodology& methodology, const RecordTable& table,
                      const std::vector<std::string>& cells);

}  // namespace socta
