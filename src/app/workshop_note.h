#pragma once

#include <string>

#include "app/audit_note.h"
#include "store/workshops.h"

namespace socta {

/// What happened to a workshop, for the audit trail: the workshop alone, nothing of who takes part.
inline AuditNote workshop_note(std::string action, const StoredWorkshop& workshop) {
  return {.action = std::move(action),
          .assessment = workshop.assessment,
          .object = "workshop/" + std::to_string(workshop.id)};
}

}  // namespace socta
