#include "app/archived_assessments.h"

#include "app/audit_note.h"
#include "app/authorise.h"
#include "store/database.h"

namespace socta {

std::vector<StoredAssessment> archived_assessments(const Service& service, const Principal& who) {
  require_admin(who);
  return service.database.read([](Transaction& transaction) {
    std::vector<StoredAssessment> archived = list_assessments(transaction);
    std::erase_if(archived, [](const StoredAssessment& stored) { return !stored.archived; });
    return archived;
  });
}

void restore_assessment(const Service& service, const Principal& who, std::int64_t id) {
  require_admin(who);
  service.database.write([&](Transaction& transaction) {
    std::optional<StoredAssessment> stored = find_assessment(transaction, id);
    if (!stored || !stored->archived)
      throw Error(ErrorKind::not_found, "There is no such assessment in the archive.");
    stored->archived = false;
    update_assessment(transaction, *stored);
    write_audit(transaction, {.action = "assessment.restore", .assessment = id}, who.account.id,
                service.now_text());
  });
}

}  // namespace socta
