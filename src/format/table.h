#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"

namespace socta {

/// One row below the header. `cells` has as many cells as the header; an absent cell is "".
struct TableRow {
  std::size_t row = 0;  ///< line of the text file or row of the sheet where it begins, from 1
  std::vector<std::string> cells;

  bool operator==(const TableRow&) const = default;
};

/// A table as its file has it: texts in UTF-8, nothing trimmed, nothing interpreted. Readers guarantee
/// non-empty unique header names and rows of equal width.
struct Table {
  std::string name;  ///< file, or "file, sheet", as messages name it
  std::vector<std::string> header;
  std::size_t header_row = 1;
  std::size_t first_column = 1;  ///< column of the sheet in which header[0] stands
  std::vector<TableRow> rows;

  bool operator==(const Table&) const = default;
};

/// Limits that keep a hostile file from filling the memory; each excess is a problem.
struct TableLimits {
  std::size_t columns = 16384;
  std::size_t rows = 2'000'000;
  std::size_t cells = 8'000'000;
  std::size_t cell_bytes = std::size_t{1} << 20;
  std::size_t text_bytes = std::size_t{256} << 20;  ///< of all cells together
};

/// Index into `header` and `cells`; nullopt when there is no such column.
std::optional<std::size_t> column_of(const Table& table, std::string_view column);

/// Index of a column that must exist: when it does not, an error that lists the columns there are.
std::optional<std::size_t> required_column(const Table& table, std::string_view column, Problems& problems);

/// Reports every name in `required` that is no column; true when all are there.
bool has_columns(const Table& table, std::span<const std::string_view> required, Problems& problems);

/// Reports every column that is not in `known`; true when there is none.
bool has_only_columns(const Table& table, std::span<const std::string_view> known, Problems& problems);

/// Where the cell of that index stands: file, row, column from 1 and the column's name.
Location cell_location(const Table& table, const TableRow& row, std::size_t column);

/// Checks a header (no empty name, none twice) and reports every fault; true when there is none.
bool check_header(const Table& table, Problems& problems);

}  // namespace socta
