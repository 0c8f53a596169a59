#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "domain/code_list.h"
#include "domain/message_text.h"
#include "domain/visible_text.h"
#include "format/assessment_tables.h"
#include "format/table.h"
#include "format/table_header.h"

namespace socta {

/// How the cells of one file are read.
struct RowReading {
  CellDefaults defaults{};
  NumberStyle numbers = NumberStyle::plain;
};

namespace table_rows {

/// The cell of an absent column is empty, so that it reads as its default.
inline ReadCell cell_at(const Table& table, const TableRow& row, std::optional<std::size_t> column,
                        const RowReading& reading, Problems& problems) {
  if (!column) return {"", {table.name, row.row}, reading.numbers, reading.defaults, problems};
  return {row.cells[*column], cell_location(table, row, *column), reading.numbers, reading.defaults,
          problems};
}

// One would be obeyed by a terminal that a table of results is printed on.
inline void refuse_control_characters(const Table& table, const TableRow& row, Problems& problems) {
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    if (has_control_character(row.cells[column]))
      problems.error(Sentence("control_character", "{value} holds a control character.",
                              {quoted("value", row.cells[column])}),
                     cell_location(table, row, column));
}

template <typename Row>
Row read_row(const Table& table, const TableRow& cells, const AssessmentTable<Row>& description,
             const HeaderPlaces& places, const RowReading& reading, Problems& problems) {
  Row row{};
  refuse_control_characters(table, cells, problems);
  for (std::size_t i = 0; i < description.columns.size(); ++i) {
    const TableColumn<Row>& column = description.columns[i];
    const ReadCell cell = cell_at(table, cells, places.columns[i], reading, problems);
    if (column.use == ColumnUse::required && trimmed(cell.text).empty()) {
      cell.report(empty_cell(column.name));
    } else {
      column.read(cell, row);
    }
  }
  for (const auto& [language, place] : places.languages)
    if (!cells.cells[place].empty())
      (row.*(description.text->member)).by_language[language] = cells.cells[place];
  if constexpr (requires { row.row; }) row.row = {cells.row};
  return row;
}

template <typename Row>
HeaderNames names_of(const AssessmentTable<Row>& description) {
  HeaderNames names;
  for (const TableColumn<Row>& column : description.columns)
    names.columns.push_back({column.name, column.use});
  if (description.text) names.text_stem = description.text->stem;
  return names;
}

template <typename Row>
std::vector<std::string> languages_of(const AssessmentTable<Row>& description, const std::vector<Row>& rows) {
  CodeList languages("language");
  if (!description.text) return {};
  for (const Row& row : rows)
    for (const auto& [language, text] : (row.*(description.text->member)).by_language)
      languages.add(language);
  std::vector<std::string> sorted = languages.codes();
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

/// One column of the written table, before it is known whether any row needs it.
template <typename Row>
TableText::Column written_column(const TableColumn<Row>& column, const std::vector<Row>& rows,
                                 const CellDefaults& defaults) {
  TableText::Column written{std::string(column.name), column.use, {}};
  for (const Row& row : rows) written.cells.push_back(column.write(row, defaults));
  return written;
}

template <typename Row>
TableText::Column written_language(const LanguageColumns<Row>& text, const std::string& language,
                                   const std::vector<Row>& rows) {
  TableText::Column written{std::string(text.stem) + "_" + language, ColumnUse::optional, {}};
  for (const Row& row : rows) {
    const auto& strings = (row.*(text.member)).by_language;
    const auto found = strings.find(language);
    written.cells.push_back(found == strings.end() ? std::string() : found->second);
  }
  return written;
}

}  // namespace table_rows

/// The rows of a file as the table's description says, appended to the assessment; every fault is reported
/// and its cell read as not stated, so that the codes of a faulty row are still known. False, and nothing
/// read, when a column is missing or unknown.
template <typename Row>
bool read_rows(const Table& table, const AssessmentTable<Row>& description, const RowReading& reading,
               Assessment& assessment, Problems& problems) {
  const auto places = find_columns(table, table_rows::names_of(description), problems);
  if (!places) return false;
  auto& rows = assessment.*(description.rows);
  rows.reserve(rows.size() + table.rows.size());
  for (const TableRow& row : table.rows)
    rows.push_back(table_rows::read_row(table, row, description, *places, reading, problems));
  return true;
}

/// The file of a table: required columns, and those that any row has a value for. nullopt when there is no
/// row.
template <typename Row>
std::optional<std::string> write_rows(const AssessmentTable<Row>& description, const Assessment& assessment) {
  const auto& rows = assessment.*(description.rows);
  if (rows.empty()) return std::nullopt;
  const CellDefaults defaults{assessment.handling_default};
  TableText text;
  const auto add_languages = [&] {
    for (const std::string& language : table_rows::languages_of(description, rows))
      text.columns.push_back(table_rows::written_language(*description.text, language, rows));
  };
  for (std::size_t i = 0; i < description.columns.size(); ++i) {
    if (description.text && i == description.text_position) add_languages();
    text.columns.push_back(table_rows::written_column(description.columns[i], rows, defaults));
  }
  if (description.text && description.text_position == description.columns.size()) add_languages();
  return csv_of(text, rows.size());
}

}  // namespace socta
