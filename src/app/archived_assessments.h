#pragma once

#include <cstdint>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "store/assessments.h"

namespace socta {

/// The assessments that nobody sees any more, the newest first, for an administrator, who learns no more of
/// them than this. Throws Error (forbidden).
std::vector<StoredAssessment> archived_assessments(const Service& service, const Principal& who);

/// Its members see it again, as it was. Throws Error: forbidden; not_found when it is not archived.
void restore_assessment(const Service& service, const Principal& who, std::int64_t id);

}  // namespace socta
