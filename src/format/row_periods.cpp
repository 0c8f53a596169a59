#include "format/row_periods.h"

#include <string>
#include <string_view>

#include "domain/message_text.h"
#include "format/number.h"
#include "format/raw_observation.h"

namespace socta {
namespace {

std::optional<int> parse_part(std::string_view text, int highest) {
  const auto number = parse_number(text);
  if (!number || *number < 1 || *number > highest || *number != static_cast<int>(*number))
    return std::nullopt;
  return static_cast<int>(*number);
}

class PeriodReader {
 public:
  PeriodReader(const Table& table, const PeriodColumns& columns, Problems& problems)
      : table_(table), columns_(columns), problems_(problems) {}

  std::optional<Period> read(const TableRow& row) {
    if (columns_.period) return whole_period(row, *columns_.period);
    auto period = whole_period(row, columns_.year.value());
    if (period && period->kind != PeriodKind::year) return refuse(row, *columns_.year, "a year");
    if (columns_.month) return with_part(period, row, *columns_.month, PeriodKind::month);
    if (columns_.quarter) return with_part(period, row, *columns_.quarter, PeriodKind::quarter);
    return period;
  }

 private:
  std::optional<Period> refuse(const TableRow& row, std::size_t column, const std::string& expected) {
    problems_.error(in_quotes(row.cells[column]) + " is not " + expected, cell_location(table_, row, column));
    return std::nullopt;
  }

  std::optional<Period> whole_period(const TableRow& row, std::size_t column) {
    const auto period = parse_period(trimmed(row.cells[column]));
    return period ? period : refuse(row, column, "a period such as 2015, 2015-Q1 or 2015-01");
  }

  std::optional<Period> with_part(std::optional<Period> period, const TableRow& row, std::size_t column,
                                  PeriodKind kind) {
    auto text = trimmed(row.cells[column]);
    if (kind == PeriodKind::quarter && text.starts_with('Q')) text.remove_prefix(1);
    const auto part = parse_part(text, parts_per_year(kind));
    if (!part) return refuse(row, column, kind == PeriodKind::month ? "a month (1–12)" : "a quarter (1–4)");
    if (!period) return std::nullopt;
    return Period{.year = period->year, .kind = kind, .part = *part};
  }

  const Table& table_;
  const PeriodColumns& columns_;
  Problems& problems_;
};

}  // namespace

RowPeriods read_row_periods(const Table& table, const PeriodColumns& columns) {
  RowPeriods periods;
  PeriodReader reader(table, columns, periods.problems);
  periods.of_row.reserve(table.rows.size());
  for (const TableRow& row : table.rows) {
    const std::optional<Period> period = reader.read(row);
    if (period) extend(periods.covered, *period);
    periods.of_row.push_back(period);
  }
  return periods;
}

}  // namespace socta
