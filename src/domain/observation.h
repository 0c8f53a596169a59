#pragma once

#include <optional>
#include <string>

#include "domain/period.h"

namespace socta {

/// A published value. Equal ends: a number. Different ends: an interval such as "<5" or "5-9". One end
/// missing: open on that side (">10"). Both missing: not available. `flag` is the publisher's mark, kept as
/// written ("b", "e", "bp").
struct ObservedValue {
  std::optional<double> low;
  std::optional<double> high;
  std::string flag{};

  bool operator==(const ObservedValue&) const = default;

  static ObservedValue exact(double value, std::string flag = {}) { return {value, value, std::move(flag)}; }
  bool is_missing() const { return !low && !high; }
  bool is_exact() const { return low && high && *low == *high; }
};

/// One value of one statistical series, with the place it was read from.
struct Observation {
  Period period;
  ObservedValue value;
  std::size_t row = 0;  ///< row of the publisher's file (the first one, when several were added up)

  bool operator==(const Observation&) const = default;
};

}  // namespace socta
