#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "format/assessment_reader.h"
#include "store/assessments.h"

namespace socta {

class BlobStore;
class Database;
struct WhatIfBase;

/// An assessment as it was at one revision: valid, or with what stands in its way.
struct LoadedCase {
  std::int64_t assessment = 0;
  std::int64_t revision = 0;
  std::optional<AssessmentCase> input{};  ///< none: it has errors
  std::vector<Problem> problems{};        ///< warnings, and errors when there are any
  std::string inputs_hash{};
  std::string methodology_hash{};
};

/// Reads the files of an assessment (read_assessment_files) with the hashes of a run's identity; its errors
/// become `problems`.
LoadedCase load_case(std::span<const StoredFile> files);

/// The cases that were asked for last, so that an assessment is read once for each of its revisions. Any
/// thread.
class CaseCache {
 public:
  /// How many assessments are kept.
  static constexpr std::size_t kKept = 3;

  /// The case of the assessment at the revision that `stored` has. When it was changed meanwhile, the newer
  /// one.
  std::shared_ptr<const LoadedCase> get(Database& database, const BlobStore& blobs,
                                        const StoredAssessment& stored);

  /// Keeps a case that was loaded otherwise, unless it is known or a newer one is.
  void keep(std::shared_ptr<const LoadedCase> loaded);

  /// What questions on that case, which has an input, start from: made once for each case that is kept.
  std::shared_ptr<const WhatIfBase> what_if_base(const LoadedCase& loaded);

 private:
  struct Base {
    std::int64_t assessment = 0;
    std::int64_t revision = 0;
    std::shared_ptr<const WhatIfBase> base{};
  };

  std::shared_ptr<const LoadedCase> find(std::int64_t assessment, std::int64_t revision);

  std::mutex mutex_;
  std::mutex loading_;
  std::list<std::shared_ptr<const LoadedCase>> cases_;  // the last used one first
  std::mutex making_base_;
  std::list<Base> bases_;
};

}  // namespace socta
