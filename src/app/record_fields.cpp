#include "app/record_fields.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "domain/message_text.h"
#include "format/assessment_tables.h"
#include "format/number.h"
#include "format/number_text.h"

namespace socta {
namespace {

using TableTypes = std::map<std::string, std::map<std::string, FieldType>>;

FieldType field_type(ColumnType type) {
  switch (type) {
    case ColumnType::code:
      return FieldType::code;
    case ColumnType::text:
      return FieldType::text;
    case ColumnType::number:
      return FieldType::number;
    case ColumnType::whole_number:
      return FieldType::whole_number;
    case ColumnType::list:
      return FieldType::list;
    case ColumnType::handling:
      return FieldType::handling;
  }
  return FieldType::text;
}

TableTypes types_of_tables() {
  TableTypes types;
  for_each_table([&types](const auto& table) {
    auto& columns = types[std::string(table.file)];
    for (const auto& column : table.columns) columns[std::string(column.name)] = field_type(column.type);
    if (table.text) columns[std::string(table.text->stem)] = FieldType::texts;
  });
  return types;
}

std::map<std::string, std::vector<FieldColumn>> columns_of_tables() {
  const TableTypes types = types_of_tables();
  std::map<std::string, std::vector<FieldColumn>> all;
  for (const RecordTable& table : record_tables()) {
    std::vector<FieldColumn>& columns = all[table.name];
    for (const RecordColumn& column : table.columns)
      columns.push_back({column.name, types.at(table.file).at(column.name), column.required});
  }
  return all;
}

std::vector<std::string> words_of(const std::string& cell) {
  std::vector<std::string> words;
  for (std::size_t begin = cell.find_first_not_of(" \t\r\n"); begin != cell.npos;
       begin = cell.find_first_not_of(" \t\r\n", begin)) {
    const std::size_t end = std::min(cell.find_first_of(" \t\r\n", begin), cell.size());
    words.push_back(cell.substr(begin, end - begin));
    begin = end;
  }
  return words;
}

FieldValue value_of(FieldType type, std::string cell) {
  switch (type) {
    case FieldType::number:
    case FieldType::whole_number:
      if (const auto number = parse_number(cell)) return *number;
      return cell;
    case FieldType::list:
      return words_of(cell);
    case FieldType::texts:
      return text_of_cell(cell);
    case FieldType::code:
    case FieldType::text:
    case FieldType::handling:
      break;
  }
  return cell;
}

std::optional<std::string> list_cell(const std::vector<std::string>& words) {
  std::string cell;
  for (const std::string& word : words) {
    if (word.empty() || word.find_first_of(" \t\r\n") != word.npos) return std::nullopt;
    cell += (cell.empty() ? "" : " ") + word;
  }
  return cell;
}

std::optional<std::string> cell_of(FieldType type, const FieldValue& value) {
  if (type == FieldType::number || type == FieldType::whole_number) {
    const double* number = std::get_if<double>(&value);
    return number != nullptr ? std::optional(number_text(*number)) : std::nullopt;
  }
  if (type == FieldType::list) {
    const auto* words = std::get_if<std::vector<std::string>>(&value);
    return words != nullptr ? list_cell(*words) : std::nullopt;
  }
  if (type == FieldType::texts) {
    const Text* text = std::get_if<Text>(&value);
    return text != nullptr ? std::optional(cell_of_text(*text)) : std::nullopt;
  }
  const std::string* text = std::get_if<std::string>(&value);
  return text != nullptr ? std::optional(*text) : std::nullopt;
}

}  // namespace

std::string cell_of(const RecordTable& table, const std::vector<std::string>& cells,
                    std::string_view column) {
  const auto index = table.column(column);
  return index ? cells[*index] : std::string();
}

std::string_view to_string(FieldType type) {
  constexpr std::string_view kNames[] = {"code", "text",     "number", "whole_number",
                                         "list", "handling", "texts"};
  return kNames[static_cast<std::size_t>(type)];
}

const std::vector<FieldColumn>& field_columns(const RecordTable& table) {
  static const auto columns = columns_of_tables();
  return columns.at(table.name);
}

Fields fields_of(const RecordTable& table, std::vector<std::string> cells) {
  Fields fields;
  const std::vector<FieldColumn>& columns = field_columns(table);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!cells[i].empty()) fields.emplace(columns[i].name, value_of(columns[i].type, std::move(cells[i])));
  return fields;
}

std::vector<std::string> cells_of(const RecordTable& table, const Fields& fields, Problems& problems) {
  std::vector<std::string> cells;
  for (const FieldColumn& column : field_columns(table)) {
    const auto field = fields.find(column.name);
    const std::optional<std::string> cell =
        field == fields.end() ? std::optional(std::string()) : cell_of(column.type, field->second);
    if (!cell)
      problems.error("'" + column.name + "' is not a " + std::string(to_string(column.type)) + ".",
                     {.file = "", .field = column.name});
    cells.push_back(cell.value_or(""));
  }
  for (const auto& [name, value] : fields)
    if (!table.column(name))
      problems.error(in_quotes(name) + " is no column of '" + table.name + "'.", {.file = "", .field = name});
  return cells;
}

Text text_of_cell(std::string_view cell) {
  Text text;
  const auto json = nlohmann::json::parse(cell, nullptr, false);
  if (!json.is_object()) return text;
  for (const auto& [language, value] : json.items())
    if (value.is_string()) text.by_language[language] = value.get<std::string>();
  return text;
}

std::string cell_of_text(const Text& text) {
  nlohmann::json json = nlohmann::json::object();
  for (const auto& [language, value] : text.by_language)
    if (!value.empty()) json[language] = value;
  return json.empty() ? std::string() : json.dump();
}

}  // namespace socta
