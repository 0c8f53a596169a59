#include "format/xlsx_reader.h"

#include <algorithm>

#include "domain/message_text.h"
#include "format/xlsx_rows.h"
#include "format/xlsx_workbook.h"
#include "format/xml_part.h"

namespace socta {
namespace {

/// Makes a table of rows that hold only the cells that are there.
class SheetTable {
 public:
  SheetTable(Table& table, const XlsxOptions& options, Problems& problems)
      : table_(table), options_(options), problems_(problems) {}

  /// False when the reading cannot go on.
  bool take(XlsxRow& row) {
    std::erase_if(row.cells, [](const XlsxCell& cell) { return cell.text.empty(); });
    if (!table_.header.empty()) return take_row(row);
    return !is_header(row) || take_header(row);
  }

  void report_missing_header() const {
    std::string message =
        "row " + std::to_string(options_.header_row) + " is empty, the names of the columns were expected";
    if (!options_.header_columns.empty()) message = "no row has all of the columns expected:";
    for (const auto& column : options_.header_columns) message += " \"" + column + "\"";
    problems_.error(message, {.file = table_.name});
  }

 private:
  bool is_header(const XlsxRow& row) const {
    const auto& wanted = options_.header_columns;
    if (wanted.empty()) return row.row == options_.header_row && !row.cells.empty();
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
      return std::any_of(row.cells.begin(), row.cells.end(),
                         [&](const XlsxCell& cell) { return cell.text == name; });
    });
  }

  bool take_header(const XlsxRow& row) {
    table_.header_row = row.row;
    table_.first_column = row.cells.front().column;
    table_.header.resize(row.cells.back().column - table_.first_column + 1);
    for (const auto& cell : row.cells) table_.header[cell.column - table_.first_column] = cell.text;
    if (check_header(table_, problems_)) return true;
    table_.header.clear();
    return false;
  }

  bool take_row(const XlsxRow& row) {
    if (row.cells.empty()) return true;
    TableRow added{.row = row.row, .cells = std::vector<std::string>(table_.header.size())};
    for (const auto& cell : row.cells) take_cell(cell, added);
    table_.rows.push_back(std::move(added));
    return !problems_.full() && within_limits(row);
  }

  void take_cell(const XlsxCell& cell, TableRow& row) {
    const auto where = Location{.file = table_.name, .row = row.row, .column = cell.column};
    const auto index = cell.column - table_.first_column;
    if (cell.column < table_.first_column || index >= table_.header.size())
      return problems_.error(in_quotes(cell.text) + " stands in a column that has no name in row " +
                                 std::to_string(table_.header_row),
                             where);
    if (cell.text.size() > options_.limits.cell_bytes)
      return problems_.error("the cell is " + std::to_string(cell.text.size()) + " bytes long, at most " +
                                 std::to_string(options_.limits.cell_bytes) + " are read",
                             where);
    if (cell.text.find('\0') != std::string::npos)
      return problems_.error("the cell contains a NUL character", where);
    text_bytes_ += cell.text.size();
    row.cells[index] = cell.text;
  }

  bool within_limits(const XlsxRow& row) {
    const auto& limits = options_.limits;
    if (table_.rows.size() <= limits.rows && table_.rows.size() * table_.header.size() <= limits.cells &&
        text_bytes_ <= limits.text_bytes)
      return true;
    problems_.error("the table is too large: at most " + std::to_string(limits.rows) + " rows, " +
                        std::to_string(limits.cells) + " cells and " + std::to_string(limits.text_bytes) +
                        " bytes of text are read",
                    {.file = table_.name, .row = row.row});
    return false;
  }

  Table& table_;
  const XlsxOptions& options_;
  Problems& problems_;
  std::size_t text_bytes_ = 0;
};

/// The sheet asked for; null, with an error that lists those there are, when there is none.
const XlsxSheet* find_sheet(const XlsxWorkbook& workbook, const XlsxOptions& options, std::string_view file,
                            Problems& problems) {
  const auto& sheets = workbook.sheets;
  if (options.sheet.empty() && options.sheet_index < sheets.size()) return &sheets[options.sheet_index];
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const XlsxSheet& sheet) { return sheet.name == options.sheet; });
  if (!options.sheet.empty() && found != sheets.end()) return &*found;
  const std::string wanted = options.sheet.empty() ? "number " + std::to_string(options.sheet_index + 1)
                                                   : "\"" + options.sheet + "\"";
  std::string message = "the workbook has no sheet " + wanted + "; it has:";
  for (const auto& sheet : sheets) message += " \"" + sheet.name + "\"";
  problems.error(message, {.file = std::string(file)});
  return nullptr;
}

Table read_sheet(std::string_view bytes, std::string_view file, const XlsxOptions& options,
                 Problems& problems) {
  Table table{.name = std::string(file), .header = {}, .rows = {}};
  auto archive = ZipArchive::open(bytes, file, options.zip_limits, problems);
  if (!archive) return table;
  const auto workbook = read_workbook(*archive, file, problems);
  const auto* sheet = workbook ? find_sheet(*workbook, options, file, problems) : nullptr;
  if (sheet == nullptr) return table;
  table.name += ", " + sheet->name;
  const auto xml = archive->read(sheet->part, problems);
  if (!xml || !check_xml_text(*xml, {.file = table.name}, problems)) return table;
  XlsxRows rows(*xml, *workbook, table.name, problems);
  SheetTable builder(table, options, problems);
  XlsxRow row;
  while (rows.next(row) && builder.take(row)) {
  }
  if (table.header.empty() && !problems.has_errors()) builder.report_missing_header();
  return table;
}

}  // namespace

std::vector<std::string> xlsx_sheet_names(std::string_view bytes, std::string_view file, Problems& problems) {
  std::vector<std::string> names;
  auto archive = ZipArchive::open(bytes, file, {}, problems);
  if (!archive) return names;
  for (auto& sheet : list_sheets(*archive, file, problems)) names.push_back(std::move(sheet.name));
  return names;
}

Table read_xlsx(std::string_view bytes, std::string_view file, const XlsxOptions& options,
                Problems& problems) {
  Problems found;
  auto table = read_sheet(bytes, file, options, found);
  problems.append(found);
  return table;
}

}  // namespace socta
