#include "app/audit_view.h"

#include <algorithm>

#include "app/account_names.h"
#include "app/authorise.h"
#include "app/view_log.h"
#include "store/database.h"

namespace socta {

namespace {

// Series, chapters and files are named by codes and paths that their authors chose; records by numbers.
void withhold_names(AuditEvent& event) {
  constexpr std::string_view kNamed[] = {"series.", "chapter.", "statistics.", "view.series", "view.chapter"};
  constexpr std::string_view kDetailed[] = {"evidence.", "view.attachment"};
  const auto is_of = [&event](std::string_view action) { return event.action.starts_with(action); };
  if (std::ranges::any_of(kNamed, is_of)) event.object.clear();
  if (std::ranges::any_of(kDetailed, is_of)) event.details.clear();
}

}  // namespace

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
    const Member member = require(transaction, who, assessment, Permission::read_audit);
    std::vector<AuditView> views = audit_views(transaction, query);
    if (member.membership.clearance != HandlingCode::restricted)
      for (AuditView& view : views) withhold_names(view.entry.event);
    return views;
  });
}

AuditVerdict audit_verdict(const Service& service, const Principal& who) {
  require_admin(who);
  return service.database.read([](Transaction& transaction) { return verify_audit(transaction); });
}

}  // namespace socta
