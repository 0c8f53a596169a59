#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace socta {

/// Value of a coalition: `in[i]` says whether player i is in it.
using CoalitionValue = std::function<double(const std::vector<char>& in)>;

/// Up to so many players the Shapley value is exact, from all coalitions; above, it is the mean over
/// kShapleyOrders fixed random orders, which sums to the whole exactly too.
inline constexpr std::size_t kExactShapleyPlayers = 10;
inline constexpr std::size_t kShapleyOrders = 512;

/// Shapley (1953): each player's mean marginal value over all orders. Sums to the value of all less that of
/// none.
std::vector<double> shapley_values(std::size_t players, const CoalitionValue& value);

}  // namespace socta
