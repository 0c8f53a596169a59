#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "format/indexed_table.h"
#include "format/raw_observation.h"

namespace socta {

/// Decides which rows of a file belong to a series, and notices filter values that occur nowhere.
class RowFilter {
 public:
  /// `columns` are the file's columns or dimensions in order. A filter on any other name is an error in
  /// `problems` at `header`, which lists those there are. `filters` must outlive this.
  RowFilter(const ObservationFilters& filters, std::span<const std::string> columns, Location header,
            Problems& problems);

  /// True when every filtered column has one of its allowed values. `cells` are in the order of `columns`.
  bool keeps(std::span<const std::string_view> cells);

  /// The rows of a table that it keeps, ascending, looking only at those that one of its columns keeps.
  std::vector<std::size_t> kept_rows(IndexedTable& table);

  /// After the last row: an error when no row was kept, else a warning for every filter value that no row
  /// has.
  void report_unused(Problems& problems) const;

 private:
  struct Condition {
    std::string column;
    std::size_t index = 0;
    const std::vector<std::string>* allowed = nullptr;
    std::vector<bool> seen;

    bool allows(std::string_view cell) const;
  };

  static std::vector<std::size_t> rows_of(Condition& condition, IndexedTable& table);

  std::vector<Condition> conditions_;
  Location header_;
  bool kept_any_ = false;
};

}  // namespace socta
