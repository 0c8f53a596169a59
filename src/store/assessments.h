#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/handling.h"
#include "domain/text.h"
#include "store/part_revisions.h"
#include "store/transaction.h"

namespace socta {

/// An assessment as the list of them shows it. Title and handling default follow its assessment.toml.
struct StoredAssessment {
  std::int64_t id = 0;
  std::string code{};  ///< unique; part of its address
  Text title{};
  HandlingCode handling_default = HandlingCode::restricted;
  std::int64_t revision = 0;  ///< raised by every change of its records and files (store/content_changes.h)
  PartRevisions parts{};
  std::int64_t version = 1;  ///< raised by changes of what stands here
  std::string created_at{};
  std::optional<std::int64_t> published_run{};
  bool archived = false;

  bool operator==(const StoredAssessment&) const = default;
};

/// Returns the new id. Throws Error (conflict) when the code is taken.
std::int64_t insert_assessment(Transaction& transaction, const StoredAssessment& assessment);

std::optional<StoredAssessment> find_assessment(Transaction& transaction, std::int64_t id);
std::optional<StoredAssessment> find_assessment_by_code(Transaction& transaction, std::string_view code);

/// All of them, the newest first; those of which an account is a member; those that are published.
std::vector<StoredAssessment> list_assessments(Transaction& transaction);
std::vector<StoredAssessment> assessments_of_account(Transaction& transaction, std::int64_t account);
std::vector<StoredAssessment> published_assessments(Transaction& transaction);

/// Changes code, published run and archived; the new version. Throws Error: stale, not_found, conflict.
std::int64_t update_assessment(Transaction& transaction, const StoredAssessment& assessment);

/// What assessment.toml says of these; leaves the version. Throws Error (not_found).
void set_assessment_head(Transaction& transaction, std::int64_t id, const Text& title,
                         HandlingCode handling_default);

/// Removes it with everything that belongs to it but the audit trail. Throws Error: stale, not_found.
void remove_assessment(Transaction& transaction, std::int64_t id, std::int64_t version);

}  // namespace socta
