#include "app/statistics_look.h"

#include <algorithm>
#include <set>

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/stored_series.h"
#include "domain/message_text.h"
#include "domain/period.h"
#include "format/csv_layout.h"
#include "format/encoding.h"
#include "format/encoding_guess.h"
#include "format/foreign_file.h"
#include "format/number.h"
#include "format/series_file.h"
#include "format/statistics_path.h"
#include "format/xlsx_reader.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::size_t kShownRows = 20;
constexpr std::size_t kShownValues = 200;  // of numbers and periods, by which no rows are chosen
constexpr std::size_t kChosenFrom = 5000;  // regions of all Europe are 1 700
constexpr std::string_view kTimePeriod = "TIME_PERIOD";

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

// Eurostat's TSV names its dimensions in one cell that ends with "\TIME_PERIOD"; SDMX-CSV has a column of
// that name.
SeriesFormat recognised_format(std::string_view text) {
  const std::string_view line = first_line(text);
  if (line.find("\\TIME_PERIOD\t") != line.npos) return SeriesFormat::eurostat;
  const bool sdmx = line.find(kTimePeriod) != line.npos && line.find("OBS_VALUE") != line.npos;
  return sdmx ? SeriesFormat::sdmx_csv : SeriesFormat::table;
}

std::string separator_word(char separator) {
  if (separator == '\t') return "tab";
  return separator == ';' ? "semicolon" : "comma";
}

void recognise_text(std::string_view bytes, FileLook& look, FormatKnown format) {
  SeriesReading& reading = look.reading;
  Problems problems;
  const Encoding encoding =
      parse_encoding(reading.encoding).value_or(guess_encoding(bytes, reading.file, problems));
  const auto text = decode_text(bytes, encoding, reading.file, problems);
  look.problems = problems.list();
  if (!text) return;
  reading.encoding = std::string(to_string(encoding));
  if (format == FormatKnown::no) reading.format = recognised_format(*text);
  if (reading.format != SeriesFormat::table || !reading.separator.empty()) return;
  const CsvLayoutHint hint{.separator = {}, .preamble_rows = reading.header_row - 1, .header_columns = {}};
  if (const auto layout = find_csv_layout(*text, hint)) reading.separator = separator_word(layout->separator);
}

SeriesReading as_table(SeriesReading reading) {
  if (reading.format == SeriesFormat::eurostat) reading.separator = "tab";
  if (reading.format == SeriesFormat::sdmx_csv) reading.separator = "comma";
  if (reading.format != SeriesFormat::table) reading.header_row = 1;
  reading.format = SeriesFormat::table;
  return reading;
}

LookKind kind_of(const std::vector<std::string>& values) {
  const auto is_number = [](const std::string& value) {
    return parse_number(value, NumberStyle::decimal_point) || parse_number(value, NumberStyle::decimal_comma);
  };
  const auto is_period = [](const std::string& value) { return parse_period(value).has_value(); };
  if (values.empty()) return LookKind::text;
  if (std::ranges::all_of(values, is_period)) return LookKind::period;
  return std::ranges::all_of(values, is_number) ? LookKind::number : LookKind::text;
}

LookColumn column_of(const Table& table, std::size_t index) {
  LookColumn column{.name = table.header[index]};
  std::set<std::string> seen;
  for (const TableRow& row : table.rows) {
    const std::string value(trimmed(row.cells[index]));
    if (!value.empty() && column.values.size() < kChosenFrom && seen.insert(value).second)
      column.values.push_back(value);
  }
  column.kind = kind_of(column.values);
  const bool heads_a_period = parse_period(trimmed(column.name)).has_value();
  if ((column.kind != LookKind::text || heads_a_period) && column.values.size() > kShownValues)
    column.values.resize(kShownValues);
  return column;
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char character : text) {
    if (character == ',')
      parts.emplace_back();
    else
      parts.back() += character;
  }
  return parts;
}

// The dimensions in Eurostat's first cell become columns of their own.
Table split_dimensions(const Table& table) {
  Table split = table;
  const std::string& head = table.header.front();
  const std::vector<std::string> names = parts_of(head.substr(0, head.find('\\')));
  split.header.erase(split.header.begin());
  split.header.insert(split.header.begin(), names.begin(), names.end());
  for (TableRow& row : split.rows) {
    std::vector<std::string> values = parts_of(row.cells.front());
    values.resize(names.size());
    row.cells.erase(row.cells.begin());
    row.cells.insert(row.cells.begin(), values.begin(), values.end());
  }
  return split;
}

void show(const Table& table, FileLook& look) {
  look.row_count = table.rows.size();
  for (std::size_t i = 0; i < table.header.size(); ++i) look.columns.push_back(column_of(table, i));
  for (std::size_t i = 0; i < std::min(table.rows.size(), kShownRows); ++i)
    look.rows.push_back(table.rows[i].cells);
}

bool is_readable(Transaction& transaction, const Service& service, const Member& member,
                 std::string_view path) {
  const StoredSeriesFile stored = read_series_file(transaction, service.blobs, member.assessment.id);
  return is_file_readable(stored, path, member.membership.clearance);
}

}  // namespace

FileLook look_at(std::string_view bytes, SeriesReading reading, FormatKnown format) {
  FileLook look{.size = bytes.size(), .reading = std::move(reading)};
  Problems problems;
  if (refuse_foreign_file(bytes, look.reading.file, problems)) {
    look.problems = problems.list();
    return look;
  }
  if (is_workbook(look.reading.file))
    look.sheets = xlsx_sheet_names(bytes, look.reading.file, problems);
  else
    recognise_text(bytes, look, format);
  const Table table = read_series_table(bytes, as_table(look.reading), problems);
  if (!table.header.empty())
    show(look.reading.format == SeriesFormat::eurostat ? split_dimensions(table) : table, look);
  for (const Problem& problem : problems.list())
    if (std::ranges::find(look.problems, problem) == look.problems.end()) look.problems.push_back(problem);
  return look;
}

FileLook look_at_statistics(const Service& service, const Principal& who, std::int64_t assessment,
                            const SeriesReading& reading) {
  const auto file = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write_statistics);
    if (!statistics_path_fault(reading.file).empty() ||
        !is_readable(transaction, service, member, reading.file))
      return std::optional<FileContent>();
    return read_stored_file(transaction, service.blobs, assessment, reading.file);
  });
  if (!file) throw Error(ErrorKind::not_found, "There is no file " + in_quotes(reading.file) + ".");
  return look_at(file->bytes, reading, FormatKnown::yes);
}

}  // namespace socta
