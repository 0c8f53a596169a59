#include "app/audit_note.h"

#include <array>
#include <nlohmann/json.hpp>

namespace socta {

AuditEvent audit_event(const AuditNote& note, std::optional<std::int64_t> account, std::string_view now) {
  nlohmann::json details = nlohmann::json::object();
  for (const auto& [name, value] : note.details) details[name] = value;
  return {.at = std::string(now),
          .account = account,
          .action = note.action,
          .assessment = note.assessment,
          .object = note.object,
          .details = note.details.empty() ? std::string() : details.dump()};
}

void write_audit(Transaction& transaction, const AuditNote& note, std::optional<std::int64_t> account,
                 std::string_view now) {
  const std::array events = {audit_event(note, account, now)};
  append_audit(transaction, events);
}

}  // namespace socta
