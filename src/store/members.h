#pragma once

#include <cstdint>
#include <optional>

#include "store/assessments.h"
#include "store/memberships.h"

namespace socta {

/// A membership, and the assessment that it is of.
struct StoredMember {
  StoredAssessment assessment{};
  Membership membership{};
};

/// nullopt when the account is no member of it, or there is no such assessment. One statement.
std::optional<StoredMember> find_member(Transaction& transaction, std::int64_t account,
                                        std::int64_t assessment);

}  // namespace socta
