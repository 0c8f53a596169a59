#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "format/row_periods.h"
#include "format/table.h"

namespace socta {

/// A table that several series are read from: what each of them asks of all rows is found out once. One
/// thread.
class IndexedTable {
 public:
  /// `table` must outlive this and stay where and as it is.
  explicit IndexedTable(const Table& table) : table_(table) {}
  IndexedTable(const IndexedTable&) = delete;
  IndexedTable& operator=(const IndexedTable&) = delete;

  const Table& table() const { return table_; }

  /// Numbers, from 0, of the rows that have exactly that text in the column, ascending.
  std::span<const std::size_t> rows_with(std::size_t column, std::string_view text);

  /// read_row_periods.
  const RowPeriods& periods(const PeriodColumns& columns);

 private:
  using RowsByText = std::unordered_map<std::string_view, std::vector<std::size_t>>;

  const Table& table_;
  std::map<std::size_t, RowsByText> by_column_{};
  std::map<PeriodColumns, RowPeriods> periods_{};
};

}  // namespace socta
