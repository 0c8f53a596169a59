#pragma once

#include <optional>
#include <string>

#include "domain/workshop_grid.h"

namespace socta {

struct SharedCell {
  std::string item;
  std::string column;

  bool operator==(const SharedCell&) const = default;
};

/// The first cell of `one` that the other exercise asks for too; nullopt when they have none in common.
std::optional<SharedCell> shared_cell(const ExerciseGrid& one, const ExerciseGrid& other);

}  // namespace socta
