#include "format/xlsx_rows.h"

#include <charconv>
#include <optional>

#include "domain/message_text.h"
#include "format/number.h"
#include "format/number_text.h"
#include "format/xlsx_text.h"
#include "format/xml_part.h"

namespace socta {
namespace {

// The size of a sheet as every spreadsheet program has it.
constexpr std::size_t kLastRow = 1'048'576;
constexpr std::size_t kLastColumn = 16'384;

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Column of a reference such as "B3", from 1; nullopt when there is no such column.
std::optional<std::size_t> column_of_reference(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c >= '0' && c <= '9') break;
    if (c < 'A' || c > 'Z') return std::nullopt;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > kLastColumn) return std::nullopt;
  }
  if (column == 0) return std::nullopt;
  return column;
}

std::string_view name_at(std::string_view xml, std::size_t position) {
  const auto end = std::min(xml.find_first_of(" \t\r\n/>", position), xml.size());
  return xml.substr(position, end - position);
}

}  // namespace

XlsxRows::XlsxRows(std::string_view sheet_xml, const XlsxWorkbook& workbook, std::string_view table_name,
                   Problems& problems)
    : xml_(sheet_xml), workbook_(workbook), name_(table_name), problems_(problems) {}

bool XlsxRows::damaged(const std::string& what, std::size_t row) {
  problems_.error(what, {.file = name_, .row = row});
  position_ = xml_.size();
  return false;
}

/// Finds the next <row> with its end tag; comments are passed over.
bool XlsxRows::next_element(std::string_view& element) {
  for (;;) {
    const auto begin = xml_.find('<', position_);
    if (begin == std::string_view::npos) return false;
    if (xml_.substr(begin).starts_with("<!--")) {
      position_ = std::min(xml_.find("-->", begin), xml_.size());
      continue;
    }
    const auto name = name_at(xml_, begin + 1);
    position_ = begin + 1 + name.size();
    if (local_name(name) != "row") continue;
    const auto tag_end = xml_.find('>', position_);
    const std::string end_tag = "</" + std::string(name) + ">";
    const bool empty = tag_end != std::string_view::npos && xml_[tag_end - 1] == '/';
    const auto end = empty ? tag_end + 1 : xml_.find(end_tag, position_);
    if (tag_end == std::string_view::npos || end == std::string_view::npos)
      return damaged("the sheet ends within a row", last_row_ + 1);
    position_ = empty ? end : end + end_tag.size();
    element = xml_.substr(begin, position_ - begin);
    return true;
  }
}

bool XlsxRows::begin_row(const pugi::xml_node& node, XlsxRow& row) {
  const std::string_view number = node.attribute("r").value();
  const auto stated = number.empty() ? last_row_ + 1 : parse_count(number).value_or(0);
  if (stated <= last_row_ || stated > kLastRow)
    return damaged(
        "the sheet has a row numbered " + in_quotes(number) + " after row " + std::to_string(last_row_),
        last_row_);
  last_row_ = stated;
  row.row = stated;
  row.cells.clear();
  return true;
}

bool XlsxRows::next(XlsxRow& row) {
  std::string_view element;
  if (!next_element(element)) return false;
  pugi::xml_document document;
  if (!load_xml(element, document, {.file = name_, .row = last_row_ + 1}, problems_)) {
    position_ = xml_.size();
    return false;
  }
  if (!begin_row(document.document_element(), row)) return false;
  for (const auto& cell : document.document_element().children())
    if (local_name(cell.name()) == "c") read_cell(cell, row);
  return true;
}

void XlsxRows::read_cell(const pugi::xml_node& node, XlsxRow& row) {
  const std::string_view reference = node.attribute("r").value();
  const std::size_t next_column = row.cells.empty() ? 1 : row.cells.back().column + 1;
  const auto column = reference.empty() ? next_column : column_of_reference(reference).value_or(0);
  if (column < next_column || column > kLastColumn) {
    problems_.error("the cell " + in_quotes(reference) + " stands where no cell can be",
                    {.file = name_, .row = row.row});
    return;
  }
  auto& cell = row.cells.emplace_back(XlsxCell{.column = column, .text = {}});
  cell_text(node, {.file = name_, .row = row.row, .column = column}, cell.text);
}

void XlsxRows::cell_text(const pugi::xml_node& node, const Location& where, std::string& text) {
  const std::string_view type = node.attribute("t").value();
  const std::string_view value = child_named(node, "v").text().get();
  if (type == "inlineStr") {
    text = item_text(child_named(node, "is"));
  } else if (type == "str") {
    text = decode_escapes(value);
  } else if (type == "e" || type == "d" || value.empty()) {
    text = value;
  } else if (type == "s") {
    shared_text(value, where, text);
  } else if (type == "b") {
    text = value == "0" ? "FALSE" : "TRUE";
  } else {
    number_cell_text(node, value, where, text);
  }
}

void XlsxRows::shared_text(std::string_view index, const Location& where, std::string& text) {
  const auto number = parse_count(trimmed(index));
  if (number && *number < workbook_.shared_strings.size()) {
    text = workbook_.shared_strings[*number];
    return;
  }
  problems_.error(
      "the cell refers to the text number " + in_quotes(index) + ", which the workbook does not have", where);
}

void XlsxRows::number_cell_text(const pugi::xml_node& node, std::string_view value, const Location& where,
                                std::string& text) {
  const auto number = parse_number(value);
  if (!number) {
    problems_.error("the number " + in_quotes(value) + " cannot be read", where);
    return;
  }
  const auto style = node.attribute("s").as_uint();
  const bool date = style < workbook_.style_is_date.size() && workbook_.style_is_date[style];
  text = (date ? iso_date(*number, workbook_.dates) : std::nullopt).value_or(number_text(*number));
}

}  // namespace socta
