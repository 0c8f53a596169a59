#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "domain/methodology.h"
#include "domain/workshop_state.h"
#include "store/blob_store.h"
#include "store/workshop_people.h"
#include "store/workshops.h"

namespace socta {

/// A workshop as it stands after its last command.
struct WorkshopStanding {
  StoredWorkshop workshop{};
  WorkshopPlan plan{};
  std::vector<WorkshopCommand> log{};
  WorkshopState state{};
};

/// What the answers of a workshop are about: the methodology that it is pinned to (before its start: that of
/// its assessment) and the items that are assessed, or were when somebody answered for them.
struct WorkshopSubject {
  std::shared_ptr<const Methodology> methodology{};
  std::vector<std::string> items{};
};

/// The workshops that were asked for last, folded once for each command. Any thread.
class WorkshopCache {
 public:
  /// How many of each are kept.
  static constexpr std::size_t kKept = 16;

  /// How the workshop, as it was read in this transaction, stands. Not for what the transaction itself has
  /// changed: that may be rolled back.
  std::shared_ptr<const WorkshopStanding> standing(Transaction& transaction, const StoredWorkshop& workshop);

  /// Its subject. Kept from the start on, for that methodology does not change any more. Throws what
  /// read_used_methodology throws, and Error (corrupt).
  std::shared_ptr<const WorkshopSubject> subject(Transaction& transaction, const BlobStore& blobs,
                                                 const StoredWorkshop& workshop);

 private:
  struct Subject {
    std::int64_t workshop = 0;
    std::string methodology_hash{};
    std::shared_ptr<const WorkshopSubject> subject{};
  };

  std::mutex mutex_;
  std::list<std::shared_ptr<const WorkshopStanding>> standings_;  // the last used one first
  std::list<Subject> subjects_;
};

/// The workshop of that assessment. Throws Error (not_found).
StoredWorkshop workshop_in(Transaction& transaction, std::int64_t assessment, std::int64_t id);

/// The workshop that a participant takes part in.
StoredWorkshop workshop_of(Transaction& transaction, const WorkshopParticipant& participant);

/// The exercise of the plan. Throws Error (not_found).
const Exercise& exercise_in(const WorkshopPlan& plan, std::int64_t exercise);

}  // namespace socta
