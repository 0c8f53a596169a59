#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/authorise.h"
#include "domain/methodology.h"
#include "store/record_tables.h"

namespace socta {

/// As whom a member reads that table. Throws Error (not_found) when the role reads nothing of it.
Reader reader_of(const Member& member, const RecordTable& table);

/// Whether the member may add records to that table.
bool may_add(const Member& member, const RecordTable& table);

/// Whether the member may change a record that it can read.
bool may_change(const Member& member, const RecordTable& table, const Record& record);

/// Throws Error (forbidden) when the member may not store these cells: without the right to the table, with a
/// handling code above the clearance, or, for a contributor, for an assessor of another organisation or a
/// crime form outside the areas of its own.
void require_write(Transaction& transaction, const Member& member, const Methodology& methodology,
                   const RecordTable& table, const std::vector<std::string>& cells);

}  // namespace socta
