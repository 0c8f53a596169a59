#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/record_tables.h"
#include "store/transaction.h"

namespace socta {

/// So many revisions back it is known which rows were changed.
inline constexpr std::int64_t kRevisionsFollowed = 1'000;

/// The revision of an assessment after a change of one row of a table. Called by the functions that change
/// rows and files, as those below. Throws Error (not_found).
std::int64_t row_changed(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                         std::int64_t position);

/// After a change of any rows of these tables.
std::int64_t tables_changed(Transaction& transaction, std::int64_t assessment,
                            std::span<const std::string> tables);

/// After a change of a file that is no table.
std::int64_t file_changed(Transaction& transaction, std::int64_t assessment, std::string_view path);

/// Positions of the rows of a table that were changed, added or removed after the revision `since`, as it is
/// in this transaction; nullopt when they are not known one by one.
std::optional<std::vector<std::int64_t>> changed_positions(Transaction& transaction, std::int64_t assessment,
                                                           const RecordTable& table, std::int64_t since);

}  // namespace socta
