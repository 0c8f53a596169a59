#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "format/encoding.h"
#include "format/table.h"

namespace socta {

/// How to read a CSV file; what is unset is told from the file.
struct CsvOptions {
  std::optional<char> separator{};
  std::optional<Encoding> encoding{};
  std::size_t preamble_rows = 0;              ///< lines above the header
  std::vector<std::string> header_columns{};  ///< when given: the header is the first line that has them all
  TableLimits limits{};
};

/// Reads a table after RFC 4180 (comma, semicolon or tab; CRLF, LF or CR; quoted line ends). `name` is the
/// file in messages. Empty lines at the end are left out; anywhere else they are an error (an empty cell of a
/// table with one column is written as "").
///
/// Every fault becomes an error in `problems` with line and column: invalid bytes, a NUL, empty or double
/// header names, rows of another width, an unclosed quote, text after a closing quote, a limit exceeded. The
/// table returned then holds the rows that are right, so that a caller can go on checking; it has no header
/// when none was found.
Table read_csv(std::string_view bytes, std::string_view name, const CsvOptions& options, Problems& problems);

}  // namespace socta
