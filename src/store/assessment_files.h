#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/blob_store.h"
#include "store/records.h"
#include "store/transaction.h"

namespace socta {

/// A file of the assessment that is no table; its content is in the blob store.
struct AssessmentFile {
  std::string path{};
  std::string sha256{};
  std::int64_t size = 0;
  std::int64_t version = 1;
  std::string changed_at{};
  std::int64_t changed_by = 0;

  bool operator==(const AssessmentFile&) const = default;
};

/// By path.
std::vector<AssessmentFile> list_files(Transaction& transaction, std::int64_t assessment);
std::optional<AssessmentFile> find_file(Transaction& transaction, std::int64_t assessment,
                                        std::string_view path);

/// Stores which content the file has; `expected_version` 0: it must be new. The file as it is now. Throws
/// Error: stale, conflict when a new one is there already, not_found when a changed one is not.
AssessmentFile put_file(Transaction& transaction, std::int64_t assessment, const AssessmentFile& file,
                        std::int64_t expected_version, const Change& change);

/// Throws Error: stale, not_found.
void remove_file(Transaction& transaction, std::int64_t assessment, std::string_view path,
                 std::int64_t expected_version);

/// Every hash that a file, an attachment or a run refers to, and the inputs that the manifests of runs name,
/// sorted: what a blob store must hold. Throws Error (corrupt) when a manifest is damaged or missing.
std::vector<std::string> used_blobs(Transaction& transaction, const BlobStore& blobs);

}  // namespace socta
