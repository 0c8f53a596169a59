#include "domain/workshop_minutes.h"

#include <algorithm>

namespace socta {
namespace {

template <typename Named>
const Named* find_code(const std::vector<Named>& list, std::string_view code) {
  const auto found = std::ranges::find(list, code, &Named::code);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const NamedCode* find_item(const ExerciseOutcome& exercise, std::string_view code) {
  return find_code(exercise.items, code);
}

const AskedColumn* find_column(const ExerciseOutcome& exercise, std::string_view code) {
  return find_code(exercise.columns, code);
}

const CellOutcome* find_cell(const ExerciseOutcome& exercise, std::string_view item,
                             std::string_view column) {
  const auto found = std::ranges::find_if(
      exercise.cells, [&](const CellOutcome& cell) { return cell.item == item && cell.column == column; });
  return found == exercise.cells.end() ? nullptr : &*found;
}

std::vector<const CellOutcome*> least_agreed(const ExerciseOutcome& exercise) {
  std::vector<const CellOutcome*> cells;
  for (const CellOutcome& cell : exercise.cells)
    if (cell.agreement) cells.push_back(&cell);
  std::ranges::stable_sort(cells, {}, [](const CellOutcome* cell) { return *cell->agreement; });
  return cells;
}

std::pair<double, double> extent_of(const AskedColumn& column, const CellOutcome& cell) {
  const auto& values = cell.distribution;
  const double low = column.range.low.value_or(values.empty() ? 0 : values.front().first);
  const double high = column.range.high.value_or(values.empty() ? low + 1 : values.back().first);
  return {low, high > low ? high : low + 1};
}

}  // namespace socta
