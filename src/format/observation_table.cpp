#include "format/observation_table.h"

#include <span>
#include <string>
#include <string_view>

#include "domain/message_text.h"
#include "format/observed_value.h"
#include "format/row_filter.h"

namespace socta {
namespace {

/// A cell that holds a value of the series.
struct ValueCell {
  const TableRow* row;
  std::size_t column;
  Period period;
};

void warn_of_style(const Table& table, NumberStyle style, Problems& problems) {
  if (style == NumberStyle::plain) return;
  const std::string mark = style == NumberStyle::decimal_comma ? "comma" : "point";
  problems.warning(Sentence("decimal_guessed",
                            "the values were read with a decimal {mark} and signs between thousands; declare "
                            "decimal = \"{mark}\" to be sure",
                            {plain("mark", mark)}),
                   {.file = table.name});
}

NumberStyle told_style(const Table& table, std::span<const ValueCell> cells, Problems& problems) {
  std::vector<std::string_view> texts;
  for (const auto& cell : cells) texts.push_back(cell.row->cells[cell.column]);
  const auto style = find_number_style(texts).value_or(NumberStyle::plain);
  warn_of_style(table, style, problems);
  return style;
}

std::string not_a_value(std::string_view text, NumberStyle style) {
  const bool other_style = parse_observed_value(text, NumberStyle::decimal_comma) ||
                           parse_observed_value(text, NumberStyle::decimal_point);
  if (style == NumberStyle::plain && other_style)
    return in_quotes(text) + " can be read in more than one way; declare decimal = \"point\" or \"comma\"";
  if (other_style)
    return in_quotes(text) + " is not a value with the declared decimal mark; it is one with the other";
  return in_quotes(text) + " is not a value";
}

void add_values(const Table& table, std::span<const ValueCell> cells, const ObservationColumns& columns,
                std::optional<NumberStyle> declared, RawObservations& result, Problems& problems) {
  if (cells.size() > kMostObservations) return report_too_many(table.name, problems);
  const auto style = declared ? *declared : told_style(table, cells, problems);
  for (const auto& [row, column, period] : cells) {
    auto value = parse_observed_value(row->cells[column], style);
    if (!value) {
      problems.error(not_a_value(row->cells[column], style), cell_location(table, *row, column));
      continue;
    }
    if (columns.flag) value->flag += trimmed(row->cells[*columns.flag]);
    auto& added = result.values.emplace_back(RawObservation{{}, period, *value, row->row});
    for (const auto index : columns.dimensions) added.dimensions[table.header[index]] = row->cells[index];
  }
}

RowFilter filter_of(const Table& table, const ObservationFilters& filters, Problems& problems) {
  return RowFilter(filters, table.header, {.file = table.name, .row = table.header_row}, problems);
}

RawObservations read_wide(const Table& table, const ObservationFilters& filters,
                          std::optional<NumberStyle> style, Problems& problems) {
  RawObservations result;
  std::vector<std::pair<std::size_t, Period>> periods;
  for (std::size_t i = 0; i < table.header.size(); ++i)
    if (const auto period = parse_period(trimmed(table.header[i]))) periods.emplace_back(i, *period);
  for (const auto& [column, period] : periods) extend(result.covered, period);
  if (periods.empty())
    problems.error(Sentence("no_period_column",
                            "no column is named as the column of periods, and no column's name is a period"),
                   {.file = table.name, .row = table.header_row});
  auto filter = filter_of(table, filters, problems);
  std::vector<ValueCell> cells;
  for (const auto& row : table.rows) {
    if (!filter.keeps(std::vector<std::string_view>(row.cells.begin(), row.cells.end()))) continue;
    for (const auto& [column, period] : periods) cells.push_back({&row, column, period});
  }
  filter.report_unused(problems);
  add_values(table, cells, {}, style, result, problems);
  return result;
}

/// Finds named columns; remembers whether one is missing.
class ColumnFinder {
 public:
  ColumnFinder(const Table& table, Problems& problems) : table_(table), problems_(problems) {}

  std::optional<std::size_t> find(const std::string& name) {
    if (name.empty()) return std::nullopt;
    const auto found = required_column(table_, name, problems_);
    if (!found) complete_ = false;
    return found;
  }

  bool complete() const { return complete_; }

 private:
  const Table& table_;
  Problems& problems_;
  bool complete_ = true;
};

std::optional<ObservationColumns> find_columns(const Table& table, const SeriesReading& reading,
                                               Problems& problems) {
  ColumnFinder finder(table, problems);
  ObservationColumns columns{.value = finder.find(reading.value_column).value_or(0),
                             .periods = {.period = finder.find(reading.period_column),
                                         .year = finder.find(reading.year_column),
                                         .month = finder.find(reading.month_column),
                                         .quarter = finder.find(reading.quarter_column)}};
  if (!finder.complete()) return std::nullopt;
  if (!reading.value_column.empty() && (columns.periods.period || columns.periods.year)) return columns;
  problems.error(
      Sentence("reading_columns", "the reading needs value_column, and period_column or year_column"),
      {.file = table.name});
  return std::nullopt;
}

std::optional<NumberStyle> declared_style(const SeriesReading& reading) {
  if (reading.decimal == "point") return NumberStyle::decimal_point;
  if (reading.decimal == "comma") return NumberStyle::decimal_comma;
  return std::nullopt;
}

bool is_wide(const SeriesReading& reading) {
  return reading.period_column.empty() && reading.year_column.empty() && reading.value_column.empty();
}

}  // namespace

RawObservations read_observation_rows(const Table& table, const ObservationColumns& columns,
                                      const ObservationFilters& filters, std::optional<NumberStyle> style,
                                      Problems& problems) {
  IndexedTable indexed(table);
  return read_observation_rows(indexed, columns, filters, style, problems);
}

RawObservations read_observation_rows(IndexedTable& indexed, const ObservationColumns& columns,
                                      const ObservationFilters& filters, std::optional<NumberStyle> style,
                                      Problems& problems) {
  const Table& table = indexed.table();
  auto filter = filter_of(table, filters, problems);
  const RowPeriods& periods = indexed.periods(columns.periods);
  problems.append(periods.problems);
  RawObservations result{.values = {}, .covered = periods.covered};
  std::vector<ValueCell> cells;
  for (const std::size_t row : filter.kept_rows(indexed))
    if (const auto& period = periods.of_row[row]) cells.push_back({&table.rows[row], columns.value, *period});
  filter.report_unused(problems);
  add_values(table, cells, columns, style, result, problems);
  return result;
}

RawObservations read_observation_table(const Table& table, const SeriesReading& reading, Problems& problems) {
  IndexedTable indexed(table);
  return read_observation_table(indexed, reading, problems);
}

RawObservations read_observation_table(IndexedTable& indexed, const SeriesReading& reading,
                                       Problems& problems) {
  const Table& table = indexed.table();
  if (is_wide(reading)) return read_wide(table, reading.filters, declared_style(reading), problems);
  const auto columns = find_columns(table, reading, problems);
  if (!columns) return {};
  return read_observation_rows(indexed, *columns, reading.filters, declared_style(reading), problems);
}

}  // namespace socta
