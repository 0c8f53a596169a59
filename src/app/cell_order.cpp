#include "app/cell_order.h"

#include <algorithm>
#include <array>
#include <map>

namespace socta {
namespace {

constexpr std::array<std::string_view, 3> kReasons = {"plan", "disagreement", "value_of_information"};

using CellKey = std::pair<std::string, std::string>;
using CellValues = std::map<CellKey, double>;

CellValues disagreements(const ExerciseGrid& grid, const std::vector<CellOfRound>& before) {
  CellValues values;
  for (const CellOfRound& cell : before) {
    const auto range = grid.range_of(cell.item, cell.column);
    if (!range || !cell.spread || *cell.spread <= 0) continue;
    const double length = range->low && range->high ? *range->high - *range->low : 1;
    values[{cell.item, cell.column}] = *cell.spread / length;
  }
  return values;
}

CellValues information(const Results* run) {
  CellValues values;
  if (!run) return values;
  for (const Gap& gap : run->gaps) values[{gap.item, gap.indicator}] = gap.value_of_information;
  return values;
}

double value_in(const CellValues& values, const OrderedCell& cell) {
  const auto found = values.find({cell.item, cell.column});
  return found == values.end() ? 0 : found->second;
}

}  // namespace

std::string_view to_string(OrderReason reason) { return kReasons.at(static_cast<std::size_t>(reason)); }

std::vector<OrderedCell> cell_order(const ExerciseGrid& grid, const std::vector<CellOfRound>& before,
                                    const Results* last_run) {
  std::vector<OrderedCell> order;
  for (const std::string& item : grid.items)
    for (const GridColumn& column : grid.columns)
      if (ExerciseGrid::is_cell(item, column)) order.push_back({item, column.code, OrderReason::plan});
  if (before.empty()) return order;
  const CellValues disagreement = disagreements(grid, before);
  const CellValues worth = information(last_run);
  for (OrderedCell& cell : order) {
    if (value_in(worth, cell) > 0) cell.why = OrderReason::value_of_information;
    if (value_in(disagreement, cell) > 0) cell.why = OrderReason::disagreement;
  }
  std::ranges::stable_sort(order, std::greater<>(), [&](const OrderedCell& cell) {
    return std::pair(value_in(disagreement, cell), value_in(worth, cell));
  });
  return order;
}

}  // namespace socta
