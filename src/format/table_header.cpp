#include "format/table_header.h"

#include <algorithm>

#include "domain/code_list.h"
#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "format/csv_writer.h"

namespace socta {
namespace {

/// The language of a column such as "name_sr"; nullopt when it is no such column.
std::optional<std::string> language_of(std::string_view column, std::string_view stem) {
  if (stem.empty() || column.size() < stem.size() + 3) return std::nullopt;
  if (!column.starts_with(stem) || column[stem.size()] != '_') return std::nullopt;
  const std::string_view language = column.substr(stem.size() + 1);
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool letters =
      std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || primary.size() < 2 || primary.size() > 3 || !is_assessment_code(language))
    return std::nullopt;
  return std::string(language);
}

std::vector<std::string> known_names(const HeaderNames& names) {
  std::vector<std::string> known;
  for (const auto& column : names.columns) known.emplace_back(column.name);
  if (!names.text_stem.empty())
    for (const char* language : {"_en", "_sr"}) known.push_back(std::string(names.text_stem) + language);
  return known;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

void report_unknown(const Table& table, std::size_t column, const HeaderNames& names, Problems& problems) {
  const std::vector<std::string> known = known_names(names);
  problems.error(
      Sentence("no_column", "There is no column {column} in this table",
               {quoted("column", table.header[column])}) +
          did_you_mean(table.header[column], known) +
          Sentence("its_columns", " Its columns are: {columns}.", {plain("columns", listed(known))}),
      {table.name, table.header_row, table.first_column + column, table.header[column]});
}

void report_missing(const Table& table, std::string_view column, Problems& problems) {
  problems.error(Sentence("column_missing", "The column {column} is missing.", {quoted("column", column)}),
                 {table.name, table.header_row, 0, std::string(column)});
}

bool is_known(const HeaderNames& names, const std::string& column) {
  return language_of(column, names.text_stem) ||
         std::any_of(names.columns.begin(), names.columns.end(),
                     [&column](const HeaderNames::Name& known) { return known.name == column; });
}

}  // namespace

std::optional<HeaderPlaces> find_columns(const Table& table, const HeaderNames& names, Problems& problems) {
  HeaderPlaces places;
  bool right = true;
  for (const auto& column : names.columns) {
    places.columns.push_back(column_of(table, column.name));
    if (places.columns.back() || column.use == ColumnUse::optional) continue;
    report_missing(table, column.name, problems);
    right = false;
  }
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    if (auto language = language_of(table.header[i], names.text_stem))
      places.languages.emplace_back(*language, i);
    if (is_known(names, table.header[i])) continue;
    report_unknown(table, i, names, problems);
    right = false;
  }
  if (!names.text_stem.empty() && places.languages.empty()) {
    report_missing(table, std::string(names.text_stem) + "_en", problems);
    right = false;
  }
  return right ? std::optional(std::move(places)) : std::nullopt;
}

std::string csv_of(const TableText& text, std::size_t rows) {
  Table table;
  table.rows.resize(rows);
  for (const TableText::Column& column : text.columns) {
    const bool stated = std::any_of(column.cells.begin(), column.cells.end(),
                                    [](const std::string& cell) { return !cell.empty(); });
    if (column.use == ColumnUse::optional && !stated) continue;
    table.header.push_back(column.name);
    for (std::size_t i = 0; i < rows; ++i) table.rows[i].cells.push_back(column.cells[i]);
  }
  return write_csv(table);
}

}  // namespace socta
