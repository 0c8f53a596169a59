#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/round_results.h"
#include "domain/results.h"

namespace socta {

/// Why a cell stands where it stands in the order.
enum class OrderReason { plan, disagreement, value_of_information };
std::string_view to_string(OrderReason reason);

struct OrderedCell {
  std::string item;
  std::string column;
  OrderReason why = OrderReason::plan;

  bool operator==(const OrderedCell&) const = default;
};

/// Every cell of a grid once. Without a round before (`before` empty) in the plan's order, item by item.
/// After one, those come first on which people disagree most (interquartile range relative to the scale),
/// then those that are most worth knowing by the last run (nullptr: there is none), then the rest in the
/// plan's order.
std::vector<OrderedCell> cell_order(const ExerciseGrid& grid, const std::vector<CellOfRound>& before,
                                    const Results* last_run);

}  // namespace socta
