#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/methodology_edit.h"
#include "app/principal.h"
#include "app/service.h"
#include "domain/series.h"

namespace socta {

/// What came of a series, or would come of it.
struct SeriesOutcome {
  std::vector<Observation> observations{};
  std::vector<Problem> problems{};
  bool replaces = false;
  bool saved = false;
};

/// Stores a series: how its file is read, where it comes from, what it feeds; all or nothing. A series of
/// that code is replaced; what the order cannot say (its denominator, seasonal shares) stays. With problems
/// that are errors nothing is stored. Throws Error: not_found, forbidden, conflict when a series of that code
/// is above the clearance.
SeriesOutcome save_series(const Service& service, const Principal& who, std::int64_t assessment,
                          Series series, ChangeMode mode);

/// Throws Error: not_found, forbidden, conflict when another series is divided by it.
void remove_series(const Service& service, const Principal& who, std::int64_t assessment,
                   std::string_view code);

}  // namespace socta
