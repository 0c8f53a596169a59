#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/authorise.h"
#include "app/service.h"
#include "domain/assessment.h"

namespace socta {

/// An assessment as a member sees it: what assessment.toml says, and what the member is in it.
struct AssessmentView {
  StoredAssessment stored{};
  Membership membership{};
  Assessment head{};
  std::int64_t version = 0;  ///< of assessment.toml: what a change is made on
  std::string methodology_version{};
  Text methodology_name{};
  std::string methodology_code{};
  std::optional<std::int64_t> last_run{};
};

/// The view within a transaction that has found the member.
AssessmentView view_of(Transaction& transaction, const BlobStore& blobs, const Member& member);

/// The assessments of which `who` is a member, the newest first.
std::vector<AssessmentView> assessments(const Service& service, const Principal& who);

/// Throws Error: not_found, forbidden.
AssessmentView assessment(const Service& service, const Principal& who, std::int64_t id);

}  // namespace socta
