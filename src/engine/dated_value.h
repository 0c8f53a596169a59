#pragma once

#include <span>
#include <vector>

#include "domain/observation.h"
#include "domain/period.h"
#include "engine/interval.h"

namespace socta {

/// One known value of a series. Values are finite and not negative.
struct DatedValue {
  Period period;
  Interval value;

  bool operator==(const DatedValue&) const = default;
};

/// The observations that bound their value, in the order given. Missing ones and those without an upper end
/// (">10") are left out; a missing lower end is 0.
std::vector<DatedValue> known_values(std::span<const Observation> observations);

}  // namespace socta
