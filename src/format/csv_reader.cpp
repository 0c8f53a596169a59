#include "format/csv_reader.h"

#include "format/csv_layout.h"
#include "format/csv_record.h"

namespace socta {
namespace {

std::string count_of(std::size_t number, std::string_view singular) {
  return std::to_string(number) + " " + std::string(singular) + (number == 1 ? "" : "s");
}

/// Checks records and collects the good ones.
class TableBuilder {
 public:
  TableBuilder(Table& table, const TableLimits& limits, Problems& problems)
      : table_(table), limits_(limits), problems_(problems) {}

  /// False when the header cannot be used.
  bool take_header(CsvRecord& record) {
    table_.header_row = record.row;
    if (!check_record(record)) return false;
    table_.header = std::move(record.cells);
    if (check_header(table_, problems_)) return true;
    table_.header.clear();
    return false;
  }

  /// False when a limit ends the reading.
  bool take_row(CsvRecord& record) {
    if (record.blank) {
      if (blank_row_ == 0) blank_row_ = record.row;
      return true;
    }
    report_blank_lines(record);
    if (check_record(record) && check_width(record)) keep(record);
    return !problems_.full() && within_limits(record);
  }

 private:
  // A line that is empty counts as the end of the table until something follows it.
  void report_blank_lines(const CsvRecord& record) {
    if (blank_row_ == 0) return;
    problems_.error(Sentence("line_empty", "the line is empty, but the table goes on in line {row}",
                             {plain("row", std::to_string(record.row))}),
                    {.file = table_.name, .row = blank_row_});
    blank_row_ = 0;
  }

  Location at(const CsvRecord& record, std::size_t column) const {
    return cell_location(table_, {.row = record.row, .cells = {}}, column);
  }

  bool check_record(const CsvRecord& record) {
    const auto errors_before = problems_.list().size();
    report_fault(record.fault);
    if (record.width > limits_.columns)
      problems_.error("the row has " + count_of(record.width, "cell") + ", at most " +
                          std::to_string(limits_.columns) + " are read",
                      at(record, limits_.columns));
    for (std::size_t i = 0; i < record.cells.size(); ++i) check_cell(record, i);
    return problems_.list().size() == errors_before;
  }

  void report_fault(const CsvFault& fault) {
    if (fault.kind == CsvFaultKind::none) return;
    const auto where = cell_location(table_, {.row = fault.row, .cells = {}}, fault.column - 1);
    if (fault.kind == CsvFaultKind::unclosed_quote)
      problems_.error(Sentence("quote_open", "a quotation mark is opened here and never closed"), where);
    else
      problems_.error(Sentence("quote_inside",
                               "text follows the closing quotation mark; a quotation mark inside a quoted "
                               "cell must be doubled"),
                      where);
  }

  void check_cell(const CsvRecord& record, std::size_t column) {
    const auto& cell = record.cells[column];
    if (cell.size() > limits_.cell_bytes)
      problems_.error("the cell is " + count_of(cell.size(), "byte") + " long, at most " +
                          std::to_string(limits_.cell_bytes) + " are read",
                      at(record, column));
    if (cell.find('\0') != std::string::npos)
      problems_.error(Sentence("cell_nul", "the cell contains a NUL character"), at(record, column));
  }

  bool check_width(const CsvRecord& record) {
    if (record.width == table_.header.size()) return true;
    problems_.error("the row has " + count_of(record.width, "cell") + ", the header has " +
                        std::to_string(table_.header.size()),
                    at(record, std::min(record.width, table_.header.size())));
    return false;
  }

  void keep(CsvRecord& record) {
    cells_ += record.cells.size();
    table_.rows.push_back({record.row, std::move(record.cells)});
  }

  bool within_limits(const CsvRecord& record) {
    if (table_.rows.size() <= limits_.rows && cells_ <= limits_.cells) return true;
    problems_.error("the table is too large: at most " + count_of(limits_.rows, "row") + " and " +
                        count_of(limits_.cells, "cell") + " are read",
                    {.file = table_.name, .row = record.row});
    return false;
  }

  Table& table_;
  const TableLimits& limits_;
  Problems& problems_;
  std::size_t blank_row_ = 0;
  std::size_t cells_ = 0;
};

void report_no_header(std::string_view name, const CsvOptions& options, Problems& problems) {
  std::string message = "the table has no header line";
  if (!options.header_columns.empty()) message = "no line has all of the columns expected:";
  for (const auto& column : options.header_columns) message += " \"" + column + "\"";
  problems.error(message, {.file = std::string(name)});
}

}  // namespace

Table read_csv(std::string_view bytes, std::string_view name, const CsvOptions& options, Problems& problems) {
  Table table{.name = std::string(name), .header = {}, .rows = {}};
  const auto text = decode_text(bytes, options.encoding, name, problems);
  if (!text) return table;
  const auto layout =
      find_csv_layout(*text, {options.separator, options.preamble_rows, options.header_columns});
  if (!layout) {
    report_no_header(name, options, problems);
    return table;
  }
  CsvScanner scanner(std::string_view(*text).substr(layout->header_position), layout->separator,
                     layout->header_row);
  TableBuilder builder(table, options.limits, problems);
  CsvRecord record;
  if (!scanner.next(record) || !builder.take_header(record)) return table;
  while (scanner.next(record) && builder.take_row(record)) {
  }
  return table;
}

}  // namespace socta
