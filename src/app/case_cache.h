#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

#include "app/kept_case.h"

namespace socta {

class BlobStore;
class Database;
struct WhatIfBase;

/// The cases that were asked for last, so that an assessment is read once and then follows its changes. Any
/// thread.
class CaseCache {
 public:
  /// How many assessments are kept.
  static constexpr std::size_t kKept = 3;

  /// The case of the assessment at the revision that `stored` has, or a newer one. It does not change while
  /// somebody holds it. Throws as read_case.
  std::shared_ptr<const KeptCase> get(Database& database, const BlobStore& blobs,
                                      const StoredAssessment& stored);

  /// What questions on that case, which has an input, start from: made once for each case that is kept.
  std::shared_ptr<const WhatIfBase> what_if_base(const KeptCase& kept);

 private:
  /// A case, and how many hold it.
  struct Shelf {
    KeptCase kept;
    std::atomic<int> holders = 0;
  };

  struct Base {
    std::int64_t assessment = 0;
    std::int64_t revision = 0;
    std::shared_ptr<const WhatIfBase> base{};
  };

  static std::shared_ptr<const KeptCase> lent(const std::shared_ptr<Shelf>& shelf);
  std::shared_ptr<const KeptCase> find(const StoredAssessment& stored);
  std::shared_ptr<const KeptCase> keep(std::shared_ptr<Shelf> shelf);
  std::shared_ptr<Shelf> take_to_change(std::int64_t assessment);

  std::mutex mutex_;
  std::mutex loading_;
  std::list<std::shared_ptr<Shelf>> shelves_;  // the last used one first
  std::mutex making_base_;
  std::list<Base> bases_;
};

}  // namespace socta
