#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/blob_store.h"
#include "store/records.h"

namespace socta {

/// What translations.csv names a row by: its code, the item of a decision, both ends of a link; "" when the
/// row has none.
std::string translation_key(const RecordTable& table, const std::vector<std::string>& cells);

/// Texts of a row in further languages go with it: they are of `new_key` then, or removed when there is none.
void move_translations(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                       const RecordTable& table, const std::string& old_key,
                       const std::optional<std::string>& new_key, const Change& change);

}  // namespace socta
