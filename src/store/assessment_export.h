#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "domain/assessment.h"
#include "store/blob_store.h"
#include "store/transaction.h"

namespace socta {

/// All files of the assessment folder, by path, in their canonical form: read_assessment_files reads them.
/// Throws Error: not_found; corrupt when a content is damaged or missing.
std::vector<StoredFile> export_files(Transaction& transaction, const BlobStore& blobs,
                                     std::int64_t assessment);

}  // namespace socta
