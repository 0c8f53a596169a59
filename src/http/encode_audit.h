#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/audit_view.h"

namespace socta {

/// An entry of the audit trail as api/openapi.yaml describes it. Long texts in its details (a whole
/// methodology) are left out; they stay in the trail.
nlohmann::json encode(const AuditView& view);

}  // namespace socta
