#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/error.h"
#include "domain/text.h"
#include "store/record_tables.h"

namespace socta {

/// What a field of a record holds, for those who show or ask for it.
enum class FieldType { code, text, number, whole_number, list, handling, texts };

/// The cell of a column; "" when the table has no such column.
std::string cell_of(const RecordTable& table, const std::vector<std::string>& cells, std::string_view column);

/// "code", "text", …, as api/openapi.yaml names it.
std::string_view to_string(FieldType type);

/// One column of a table as its records' fields have it.
struct FieldColumn {
  std::string name;
  FieldType type = FieldType::code;
  bool required = false;

  bool operator==(const FieldColumn&) const = default;
};

/// The columns of a table in their order: index into a record's cells.
const std::vector<FieldColumn>& field_columns(const RecordTable& table);

/// A field by its column's type: text for code, text and handling; a number; words; texts by language.
using FieldValue = std::variant<std::string, double, std::vector<std::string>, Text>;

/// Fields by column; a cell without content is absent.
using Fields = std::map<std::string, FieldValue>;

/// The fields of a record's cells. A cell that does not hold what its column says is given as text.
Fields fields_of(const RecordTable& table, std::vector<std::string> cells);

/// The cells of fields; problems of fields that are no column, or of another type.
std::vector<std::string> cells_of(const RecordTable& table, const Fields& fields, Problems& problems);

/// A texts cell (one JSON object, language → text) as a value, and back ("" when it is empty).
Text text_of_cell(std::string_view cell);
std::string cell_of_text(const Text& text);

}  // namespace socta
