#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/records.h"

namespace socta {

enum class RecordEvent { changed, removed };

/// What a record was until somebody changed or removed it.
struct PastRecord {
  RecordEvent event = RecordEvent::changed;
  Record was{};
  std::string until{};           ///< when it was changed
  std::int64_t replaced_by = 0;  ///< account
};

/// What a record was before, the latest first; [] when the reader may not see it as it is now, or, when it is
/// removed, as it was last. States above his clearance, or owned by another organisation, are left out.
std::vector<PastRecord> record_history(Transaction& transaction, std::int64_t assessment,
                                       const RecordTable& table, const Reader& reader, std::int64_t id);

}  // namespace socta
