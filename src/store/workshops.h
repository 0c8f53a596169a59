#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/workshop.h"
#include "domain/workshop_state.h"
#include "store/transaction.h"

namespace socta {

/// A workshop of an assessment. Where it stands follows from its log (store/workshop_log.h).
struct StoredWorkshop {
  std::int64_t id = 0;
  std::int64_t assessment = 0;
  std::string code{};  ///< "w1", "w2", …: unique in the assessment
  std::string title{};
  std::string day{};  ///< "2015-07-08"
  std::string place{};
  WorkshopIdentity identity = WorkshopIdentity::anonymous;
  std::string join_code{};         ///< unique
  std::string methodology_hash{};  ///< content that it was pinned to at its start; "" before
  std::int64_t last_command = 0;
  std::int64_t version = 1;
  std::string created_at{};
  std::int64_t created_by = 0;

  bool operator==(const StoredWorkshop&) const = default;
};

/// Stores it without its id and version; as it is now, with the next code of its assessment. Throws Error
/// (conflict) when the join code is taken.
StoredWorkshop insert_workshop(Transaction& transaction, StoredWorkshop workshop);

/// Whatever its assessment.
std::optional<StoredWorkshop> find_workshop(Transaction& transaction, std::int64_t id);

/// nullopt also for one of another assessment.
std::optional<StoredWorkshop> find_workshop(Transaction& transaction, std::int64_t assessment,
                                            std::int64_t id);
std::optional<StoredWorkshop> find_workshop_by_join_code(Transaction& transaction,
                                                         std::string_view join_code);

/// The newest first.
std::vector<StoredWorkshop> list_workshops(Transaction& transaction, std::int64_t assessment);

/// Changes title, day, place and identity; the new version. Throws Error: stale, not_found.
std::int64_t update_workshop(Transaction& transaction, const StoredWorkshop& workshop);

/// Notes the content of the methodology that it holds to.
void pin_methodology(Transaction& transaction, std::int64_t workshop, std::string_view hash);

/// Removes it with all that was answered in it. Throws Error: stale, not_found.
void remove_workshop(Transaction& transaction, std::int64_t id, std::int64_t version);

/// Its exercises, in their order.
WorkshopPlan workshop_plan(Transaction& transaction, std::int64_t workshop);

/// Adds an exercise at its position (1 … one more than there are), those behind it move on; its id.
/// Like every change of the agenda it raises the workshop's version.
std::int64_t insert_exercise(Transaction& transaction, std::int64_t workshop, const Exercise& exercise);

/// Changes kind, title, settings and position; the new version. Throws Error: stale, not_found.
std::int64_t update_exercise(Transaction& transaction, std::int64_t workshop, const Exercise& exercise);

/// Throws Error: stale, not_found.
void remove_exercise(Transaction& transaction, std::int64_t workshop, std::int64_t exercise,
                     std::int64_t version);

}  // namespace socta
