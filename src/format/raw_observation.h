#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/observation.h"
#include "domain/period.h"

namespace socta {

/// Column or dimension → values that are kept.
using ObservationFilters = std::map<std::string, std::vector<std::string>>;

/// One value as a publisher's file has it, before rows of one period are brought together.
struct RawObservation {
  std::map<std::string, std::string> dimensions;  ///< by name; empty for plain tables
  Period period;
  ObservedValue value;
  std::size_t row = 0;  ///< from 1

  bool operator==(const RawObservation&) const = default;
};

/// The values that the filters kept, in the order of the file.
struct RawObservations {
  std::vector<RawObservation> values;
  std::optional<PeriodRange> covered;  ///< first to last period of the whole file, whatever the filters keep

  bool operator==(const RawObservations&) const = default;
};

/// Most values that a reader keeps of one file: a series has one per period, so that more means filters
/// forgotten, or a hostile file.
inline constexpr std::size_t kMostObservations = 400'000;

/// Adds the error for more than kMostObservations.
void report_too_many(std::string_view file, Problems& problems);

/// Widens `range` so that it holds `period`.
void extend(std::optional<PeriodRange>& range, const Period& period);

}  // namespace socta
