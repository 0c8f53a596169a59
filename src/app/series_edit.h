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

/// A series as it shall be.
struct SeriesChange {
  Series series{};
  std::string version{};                ///< that it was made on (app/series_version.h); kNewSeries: a new one
  std::vector<std::string> together{};  ///< series that are read from its file as well, else as before
};

/// Stores a series: how its file is read, where it comes from, what it feeds; with those of `together`, all
/// or nothing. What the order cannot say (its denominator, seasonal shares) stays. A file that no series
/// reads any more goes. With problems that are errors nothing is stored. Throws Error: not_found, forbidden,
/// invalid; conflict when a series of that code is above the clearance; stale, but not for a dry run, when
/// the series was changed by somebody else, or is there already.
SeriesOutcome save_series(const Service& service, const Principal& who, std::int64_t assessment,
                          SeriesChange change, ChangeMode mode);

/// Removes a series of that version. Throws Error: not_found, forbidden, stale, conflict when another series
/// is divided by it.
void remove_series(const Service& service, const Principal& who, std::int64_t assessment,
                   std::string_view code, std::string_view version);

}  // namespace socta
