#include "domain/shared_cell.h"

#include <algorithm>

namespace socta {

std::optional<SharedCell> shared_cell(const ExerciseGrid& one, const ExerciseGrid& other) {
  const auto item = std::ranges::find_first_of(one.items, other.items);
  const auto column =
      std::ranges::find_first_of(one.columns, other.columns, {}, &GridColumn::code, &GridColumn::code);
  if (item == one.items.end() || column == one.columns.end()) return std::nullopt;
  return SharedCell{*item, column->code};
}

}  // namespace socta
