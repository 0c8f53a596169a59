#include "format/indexed_table.h"

namespace socta {

std::span<const std::size_t> IndexedTable::rows_with(std::size_t column, std::string_view text) {
  const auto [entry, is_new] = by_column_.try_emplace(column);
  RowsByText& rows = entry->second;
  if (is_new)
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
      rows[table_.rows[row].cells[column]].push_back(row);
  const auto found = rows.find(text);
  if (found == rows.end()) return {};
  return found->second;
}

const RowPeriods& IndexedTable::periods(const PeriodColumns& columns) {
  const auto found = periods_.find(columns);
  if (found != periods_.end()) return found->second;
  return periods_.emplace(columns, read_row_periods(table_, columns)).first->second;
}

}  // namespace socta
