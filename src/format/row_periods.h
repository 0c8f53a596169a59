#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "domain/error.h"
#include "domain/period.h"
#include "format/table.h"

namespace socta {

/// Columns that say of which period a row is: either `period`, or `year` with at most one of the others.
struct PeriodColumns {
  std::optional<std::size_t> period{};
  std::optional<std::size_t> year{};
  std::optional<std::size_t> month{};    ///< 1–12
  std::optional<std::size_t> quarter{};  ///< 1–4 or Q1–Q4

  auto operator<=>(const PeriodColumns&) const = default;
};

/// The periods of all rows of a table.
struct RowPeriods {
  std::vector<std::optional<Period>> of_row{};  ///< nullopt: the row has none that can be read
  std::optional<PeriodRange> covered{};         ///< first to last
  Problems problems{};  ///< an error, with row and column, for each that cannot be read
};

RowPeriods read_row_periods(const Table& table, const PeriodColumns& columns);

}  // namespace socta
