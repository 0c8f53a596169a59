#pragma once

#include <cstdint>
#include <span>

#include "domain/assessment.h"
#include "store/assessments.h"
#include "store/blob_store.h"
#include "store/records.h"
#include "store/transaction.h"

namespace socta {

/// Stores a valid assessment (what read_assessment_files gave) under `code` and returns its id.
/// `export_files` gives the files of the canonical writer back, byte for byte. Contents go to `blobs` before
/// the transaction ends; those of one that fails stay there until they are cleared away. Throws Error
/// (conflict) when the code is taken.
std::int64_t import_assessment(Transaction& transaction, const BlobStore& blobs, const std::string& code,
                               const AssessmentCase& input, const Change& change);

/// Replaces all records of one table by those of the assessment. Used by imports of a single file.
void replace_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     const Assessment& input, const Change& change);

}  // namespace socta
