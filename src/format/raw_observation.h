#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

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

/// Widens `range` so that it holds `period`.
void extend(std::optional<PeriodRange>& range, const Period& period);

}  // namespace socta
