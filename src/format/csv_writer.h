#pragma once

#include <span>
#include <string>
#include <string_view>

#include "format/table.h"

namespace socta {

/// One record with its LF: cells parted by commas, quoted only where a reader needs it.
std::string csv_record(std::span<const std::string> cells);

/// The table as UTF-8 CSV: comma, LF, minimal quoting, no byte-order mark. read_csv gives back an equal
/// header and equal cells, and writing that again gives the same bytes. Cells must be valid UTF-8 without
/// NUL.
std::string write_csv(const Table& table);

}  // namespace socta
