#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "domain/assessment.h"
#include "store/assessment_files.h"
#include "store/blob_store.h"
#include "store/transaction.h"

namespace socta {

inline constexpr std::string_view kAssessmentFile = "assessment.toml";
inline constexpr std::string_view kStatisticsFile = "statistics.toml";
inline constexpr std::string_view kMethodologyFile = "methodology.toml";

/// A file of an assessment with its content.
struct FileContent {
  AssessmentFile file{};
  std::string bytes{};
};

/// nullopt when the assessment has no such file.
std::optional<FileContent> read_stored_file(Transaction& transaction, const BlobStore& blobs,
                                            std::int64_t assessment, std::string_view path);

/// Stores new content of a file made on `expected_version` (0: it must be new) and raises the assessment's
/// revision. The file as it is now. Throws Error: stale, also when a new one is there already; not_found.
AssessmentFile write_stored_file(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                                 std::string_view path, std::string_view bytes, std::int64_t expected_version,
                                 const Change& change);

/// What assessment.toml says, with its version. Throws Error (corrupt) when it cannot be read.
struct AssessmentHead {
  Assessment head{};
  std::int64_t version = 0;
};
AssessmentHead read_head(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment);

/// The methodology that the assessment is made with: its own, else the built-in one that its head names.
struct UsedMethodology {
  std::shared_ptr<const Methodology> methodology{};
  bool own = false;
  std::int64_t version = 0;  ///< of the own one, else 0
  std::string toml{};        ///< as it was written
};
/// Throws Error (invalid) when it cannot be read, or there is none.
UsedMethodology read_used_methodology(Transaction& transaction, const BlobStore& blobs,
                                      std::int64_t assessment);

}  // namespace socta
