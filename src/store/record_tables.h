#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// `texts`: one JSON object with a text per language, for the columns `name_en`, `name_sr` … of the file.
enum class RecordColumnKind { cell, texts };

struct RecordColumn {
  std::string name;
  RecordColumnKind kind = RecordColumnKind::cell;
  bool required = false;
  bool sortable = false;  ///< has an index that lists follow

  bool operator==(const RecordColumn&) const = default;
};

/// A table of the assessment folder as a table of the database: the same columns in the same order.
struct RecordTable {
  std::string name;  ///< "evidence" for evidence.csv
  std::string file;
  std::vector<RecordColumn> columns{};
  std::vector<std::string> key{};  ///< columns that identify a row: no two rows agree in all of them

  /// Index into `columns` and into a record's cells.
  std::optional<std::size_t> column(std::string_view column_name) const;
};

/// All of them, in the order of the documentation.
const std::vector<RecordTable>& record_tables();

/// Throws Error (not_found) when there is no such table.
const RecordTable& record_table(std::string_view name);

}  // namespace socta
