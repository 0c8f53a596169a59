#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/reader.h"
#include "store/record_tables.h"
#include "store/sql_conditions.h"

namespace socta {

/// The handling codes that a reader may see, as cells state them.
std::vector<std::string> visible_codes(const Reader& reader);

/// What has to hold of a row of `table`, named `alias` in the query, for the reader to see it: it belongs to
/// the assessment, its organisation owns it if he sees only those, and its handling code, or that of the
/// groups it names, is within his clearance. An empty code stands for the assessment's default.
SqlConditions visible_rows(const RecordTable& table, const std::string& alias, std::int64_t assessment,
                           const Reader& reader);

/// The handling code by which a row's history is kept from readers: its own; "restricted" for what belongs to
/// a group, whose code may change; "public" for tables without any.
std::string handling_of_row(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                            const std::vector<std::string>& cells);

}  // namespace socta
