#include "app/view_note.h"

#include "app/view_log.h"

namespace socta {

void note_view(const Service& service, const Principal& who, const AuditNote& note) {
  service.views.add(audit_event(note, who.account.id, service.now_text()));
}

}  // namespace socta
