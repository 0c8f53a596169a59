#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "format/assessment_tables.h"
#include "format/table.h"

namespace socta {

/// The columns that a file may have.
struct HeaderNames {
  struct Name {
    std::string_view name;
    ColumnUse use;
  };
  std::vector<Name> columns{};
  std::string_view text_stem{};  ///< of columns by language; empty when there are none
};

/// Where they stand: indices into the cells of a row.
struct HeaderPlaces {
  std::vector<std::optional<std::size_t>> columns{};             ///< in the order of HeaderNames
  std::vector<std::pair<std::string, std::size_t>> languages{};  ///< language and place
};

/// nullopt when a required column is missing, no language has its text, or a column is unknown; each is
/// reported, an unknown one with the name that it resembles.
std::optional<HeaderPlaces> find_columns(const Table& table, const HeaderNames& names, Problems& problems);

/// A table by columns, to be written.
struct TableText {
  struct Column {
    std::string name;
    ColumnUse use;
    std::vector<std::string> cells;
  };
  std::vector<Column> columns;
};

/// As CSV, without the optional columns in which all cells are empty.
std::string csv_of(const TableText& text, std::size_t rows);

}  // namespace socta
