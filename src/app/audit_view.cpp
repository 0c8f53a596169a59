#include "app/audit_view.h"

#include "app/account_names.h"
#include "app/authorise.h"
#include "app/view_log.h"
#include "store/database.h"

namespace socta {

std::vector<AuditView> audit_views(Transaction& transaction, const AuditQuery& query) {
  const AccountNames names(transaction);
  std::vector<AuditView> all;
  for (AuditEntry& entry : list_audit(transaction, query)) {
    std::string name = entry.event.account ? names.of(*entry.event.account) : "";
    all.push_back({std::move(entry), std::move(name)});
  }
  return all;
}

std::vector<AuditView> audit_trail(const Service& service, const Principal& who, const AuditQuery& query) {
  require_admin(who);
  service.views.flush();
  return service.database.read([&](Transaction& transaction) { return audit_views(transaction, query); });
}

std::vector<AuditView> assessment_audit(const Service& service, const Principal& who, std::int64_t assessment,
                                        AuditQuery query) {
  service.views.flush();
  query.assessment = assessment;
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::read_audit);
    return audit_views(transaction, query);
  });
}

AuditVerdict audit_verdict(const Service& service, const Principal& who) {
  require_admin(who);
  return service.database.read([](Transaction& transaction) { return verify_audit(transaction); });
}

}  // namespace socta
