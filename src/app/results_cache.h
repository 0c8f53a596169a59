#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

#include "report/at_level.h"
#include "store/runs.h"

namespace socta {

class BlobStore;

/// The results that were asked for last, as far as readers of a level may see them (report/at_level.h). Runs
/// never change once they are done, so what is kept stays true. Any thread.
class ResultsCache {
 public:
  /// How many pairs of run and level are kept.
  static constexpr std::size_t kKept = 4;

  /// Inputs and results of a run that is done. Throws Error: conflict when it is not; corrupt when its files
  /// are damaged.
  std::shared_ptr<const LevelledCase> get(const BlobStore& blobs, const Run& run, HandlingCode level);

 private:
  struct Entry {
    std::int64_t run = 0;
    HandlingCode level = HandlingCode::open;
    std::shared_ptr<const LevelledCase> content{};
  };

  std::shared_ptr<const LevelledCase> find(std::int64_t run, HandlingCode level);

  std::mutex mutex_;
  std::mutex loading_;
  std::list<Entry> entries_;  // the last used one first
};

}  // namespace socta
