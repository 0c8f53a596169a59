#pragma once

#include "app/audit_note.h"
#include "app/service.h"

namespace socta {

/// Notes that somebody saw something, without waiting for the database.
void note_view(const Service& service, const Principal& who, const AuditNote& note);

}  // namespace socta
