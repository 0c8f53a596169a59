#pragma once

#include <cstddef>
#include <vector>

namespace socta {

/// Places labels along one axis: each as near to its wish as it can be without coming closer than `gap` to
/// its neighbours, all between `low` and `high` where they fit there. Wishes rise; the result is the labels'
/// centres.
std::vector<double> spread_out(const std::vector<double>& wishes, const std::vector<double>& lengths,
                               double gap, double low, double high);

}  // namespace socta
