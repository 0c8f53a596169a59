#pragma once

#include <cstdint>
#include <vector>

#include "store/records.h"

namespace socta {

/// Every record of a table that the reader may see, in the order of the file: all pages of list_records. For
/// tables that are read whole (organisations, items).
std::vector<Record> all_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                                const Reader& reader);

}  // namespace socta
