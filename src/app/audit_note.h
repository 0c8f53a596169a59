#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/principal.h"
#include "store/audit.h"

namespace socta {

/// What somebody did or saw, as the audit trail keeps it.
struct AuditNote {
  std::string action;  ///< "record.change", "session.begin", "view.record" (docs/audit.md)
  std::optional<std::int64_t> assessment{};
  std::string object{};  ///< "evidence/17"
  std::vector<std::pair<std::string, std::string>> details{};
};

/// The note as an event at `now`, by `account` (none: by nobody who is signed in, or the command line).
AuditEvent audit_event(const AuditNote& note, std::optional<std::int64_t> account, std::string_view now);

/// Appends the note within the transaction of the change that it tells of.
void write_audit(Transaction& transaction, const AuditNote& note, std::optional<std::int64_t> account,
                 std::string_view now);

}  // namespace socta
