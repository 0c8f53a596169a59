#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "store/blob_store.h"

namespace socta {

/// Keeps the files that a run is made from: each content by its hash, and a manifest (JSON, path → hash),
/// whose hash is returned.
std::string keep_run_inputs(const BlobStore& blobs, const std::vector<StoredFile>& files);

/// The files that a manifest names. Throws Error: corrupt when it, or one of them, is damaged or missing.
std::vector<StoredFile> read_run_inputs(const BlobStore& blobs, std::string_view manifest_hash);

/// Hashes of the contents that a manifest names.
std::vector<std::string> manifest_hashes(std::string_view manifest);

}  // namespace socta
