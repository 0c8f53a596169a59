#pragma once

#include <cstdint>
#include <vector>

#include "engine/danger_model.h"

namespace socta {

/// Which indicators are added up to which row of an item: row r holds `columns` from ends[r − 1] (0 for the
/// first) up to ends[r], added in that order.
struct SumLayout {
  std::vector<std::uint32_t> columns{};
  std::vector<std::uint32_t> ends{};
};

/// One row: danger, of all indicators that have weight in it, in the methodology's order.
SumLayout danger_layout(const DangerModel& model);

/// A row for each group: its score, of its indicators that have weight inside.
SumLayout group_layout(const DangerModel& model);

}  // namespace socta
