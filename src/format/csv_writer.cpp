#include "format/csv_writer.h"

namespace socta {
namespace {

// Semicolons and tabs are quoted so that a reader cannot take one of them for the separator; U+FEFF so that a
// first cell beginning with it is not taken for a byte-order mark.
bool needs_quotes(std::string_view cell) {
  return cell.find_first_of(",;\t\"\r\n") != std::string_view::npos || cell.starts_with("\xEF\xBB\xBF");
}

void append_cell(std::string& text, std::string_view cell) {
  if (!needs_quotes(cell)) {
    text += cell;
    return;
  }
  text += '"';
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  text += '"';
}

void append_record(std::string& text, std::span<const std::string> cells) {
  // A lone empty cell would be an empty line.
  if (cells.size() == 1 && cells[0].empty()) text += "\"\"";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    append_cell(text, cells[i]);
  }
  text += '\n';
}

}  // namespace

std::string csv_record(std::span<const std::string> cells) {
  std::string text;
  append_record(text, cells);
  return text;
}

std::string write_csv(const Table& table) {
  std::string text;
  append_record(text, table.header);
  for (const auto& row : table.rows) append_record(text, row.cells);
  return text;
}

}  // namespace socta
