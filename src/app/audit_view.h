#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "store/audit.h"

namespace socta {

/// An entry of the audit trail with the name of its account.
struct AuditView {
  AuditEntry entry{};
  std::string account_name{};
};

/// The entries that the query names, whoever asks.
std::vector<AuditView> audit_views(Transaction& transaction, const AuditQuery& query);

/// The audit trail of everything, the newest first. Throws Error (forbidden) but for administrators.
std::vector<AuditView> audit_trail(const Service& service, const Principal& who, const AuditQuery& query);

/// The trail of one assessment. For a member whose clearance is not `restricted`, names of series, chapters
/// and files are left out, for they may be those of what is above it. Throws Error: not_found, forbidden.
std::vector<AuditView> assessment_audit(const Service& service, const Principal& who, std::int64_t assessment,
                                        AuditQuery query);

/// Follows the chain of hashes. Throws Error (forbidden) but for administrators.
AuditVerdict audit_verdict(const Service& service, const Principal& who);

}  // namespace socta
