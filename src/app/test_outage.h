#pragma once

#include "app/service.h"
#include "store/audit.h"
#include "store/database.h"
#include "store/small_disk.h"

namespace socta {

/// For tests of servers that lose their disk or their database: whether the chain of the audit trail is
/// whole.
inline bool audit_is_whole(const Service& service) {
  return service.database.read([](Transaction& transaction) { return verify_audit(transaction).whole(); });
}

}  // namespace socta
