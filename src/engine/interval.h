#pragma once

namespace socta {

/// What is known of one number: somewhere from `low` to `high`, both included. An exact number has low ==
/// high; a published "<5" of a count is {0, 4}.
struct Interval {
  double low = 0;
  double high = 0;

  bool operator==(const Interval&) const = default;
};

inline Interval exactly(double value) { return {value, value}; }
inline bool is_exact(const Interval& value) { return value.low == value.high; }
inline double middle(const Interval& value) { return value.low + (value.high - value.low) / 2; }

}  // namespace socta
