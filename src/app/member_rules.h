#pragma once

#include <cstdint>
#include <string_view>

#include "store/memberships.h"
#include "store/transaction.h"

namespace socta {

/// Throws Error (invalid, field "organisation") when a contributor has none, or when the organisation is none
/// of the assessment's organisations.csv.
void check_organisation(Transaction& transaction, std::int64_t assessment, AssessmentRole role,
                        std::string_view organisation);

}  // namespace socta
