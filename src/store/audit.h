#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/transaction.h"

namespace socta {

/// What somebody did.
struct AuditEvent {
  std::string at{};
  std::optional<std::int64_t> account{};
  std::string action{};  ///< e.g. "record.update"
  std::optional<std::int64_t> assessment{};
  std::string object{};   ///< e.g. "evidence/17"
  std::string details{};  ///< JSON, or ""

  bool operator==(const AuditEvent&) const = default;
};

/// One link of the chain: its hash is over its number, its event and the hash before it.
struct AuditEntry {
  std::int64_t number = 0;  ///< from 1, without gaps
  AuditEvent event{};
  std::string previous_hash{};
  std::string hash{};

  bool operator==(const AuditEntry&) const = default;
};

/// Appends events in their order.
void append_audit(Transaction& transaction, std::span<const AuditEvent> events);

struct AuditQuery {
  std::optional<std::int64_t> assessment{};
  std::optional<std::int64_t> account{};
  std::string action{};     ///< "" = any; one that ends with "." : all that begin so
  std::string object{};     ///< "" = any
  std::string from{};       ///< at or after
  std::string to{};         ///< before
  std::int64_t before = 0;  ///< only numbers below; 0 = from the newest
  int limit = 50;           ///< 1 … 500
};

/// The newest first.
std::vector<AuditEntry> list_audit(Transaction& transaction, const AuditQuery& query);

struct AuditVerdict {
  std::int64_t entries = 0;                    ///< that were followed
  std::optional<std::int64_t> first_broken{};  ///< number of the first entry that is not as it was written
  std::string reason{};                        ///< a sentence, when one is broken

  bool whole() const { return !first_broken; }
};

/// Follows the chain from its beginning to its end.
AuditVerdict verify_audit(Transaction& transaction);

}  // namespace socta
