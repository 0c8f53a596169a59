#pragma once

#include <optional>
#include <vector>

#include "domain/results.h"
#include "engine/environment.h"
#include "engine/uncertainty.h"

namespace socta {

/// Outlook of every item over the draws (method §8): in each draw the factors happen or not, once for all
/// items, and future danger is made with that draw's scores, weights and aggregation. nullopt for an item on
/// which no factor acts. `group_means` is [items × groups]: present mean scores, at which the drivers are
/// attributed.
std::vector<std::optional<Outlook>> outlooks(const DrawCase& input, const OutlookModel& environment,
                                             const std::vector<double>& group_means);

/// The same without what drives them, and so without the present means.
std::vector<std::optional<Outlook>> undriven_outlooks(const DrawCase& input, const OutlookModel& environment);

}  // namespace socta
