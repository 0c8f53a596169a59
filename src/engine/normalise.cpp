#include "engine/normalise.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <utility>

namespace socta {
namespace {

using Values = std::span<const std::optional<Interval>>;

struct Curve {
  double score = 0;
  Clamped clamped = Clamped::no;
};

Curve held(double share) {
  if (share < 0) return {0, Clamped::at_low};
  if (share > 1) return {1, Clamped::at_high};
  return {share, Clamped::no};
}

Curve goalpost(const Normaliser& normaliser, double value) {
  if (normaliser.curve == GoalpostCurve::linear)
    return held((value - normaliser.low) / (normaliser.high - normaliser.low));
  if (value <= 0) return {0, Clamped::at_low};
  return held(std::log(value / normaliser.low) / std::log(normaliser.high / normaliser.low));
}

Curve piecewise(const Normaliser& normaliser, double value) {
  const auto& steps = normaliser.thresholds;
  if (value < steps.front().first) return {steps.front().second, Clamped::at_low};
  if (value > steps.back().first) return {steps.back().second, Clamped::at_high};
  const auto after =
      std::find_if(steps.begin(), steps.end(), [&](const auto& s) { return s.first >= value; });
  if (after == steps.begin()) return {after->second, Clamped::no};
  const auto before = after - 1;
  const double share = (value - before->first) / (after->first - before->first);
  return {before->second + share * (after->second - before->second), Clamped::no};
}

NormalisedItem joined(Curve low, Curve high) {
  return {Interval{std::min(low.score, high.score), std::max(low.score, high.score)},
          low.clamped == Clamped::no ? high.clamped : low.clamped};
}

NormalisedItem goalpost_item(const Normaliser& normaliser, const Interval& value) {
  return joined(goalpost(normaliser, value.low), goalpost(normaliser, value.high));
}

/// Thresholds need not be monotone, so the extremes of an interval may lie at a threshold inside it.
NormalisedItem piecewise_item(const Normaliser& normaliser, const Interval& value) {
  NormalisedItem item = joined(piecewise(normaliser, value.low), piecewise(normaliser, value.high));
  for (const auto& [at, score] : normaliser.thresholds) {
    if (at <= value.low || at >= value.high) continue;
    item.score->low = std::min(item.score->low, score);
    item.score->high = std::max(item.score->high, score);
  }
  return item;
}

template <class Function>
Normalised for_each_known(Values values, Function item_of) {
  Normalised result{NormaliseState::normalised, {}};
  result.items.reserve(values.size());
  for (const auto& value : values) result.items.push_back(value ? item_of(*value) : NormalisedItem{});
  return result;
}

Normalised without_scores(Values values, NormaliseState state) {
  return {state, std::vector<NormalisedItem>(values.size())};
}

std::vector<Interval> known(Values values) {
  std::vector<Interval> result;
  for (const auto& value : values)
    if (value) result.push_back(*value);
  return result;
}

bool all_equal(const std::vector<Interval>& values) {
  return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
}

Normalised min_max(Values values, const std::vector<Interval>& present) {
  double low = present.front().low;
  double high = present.front().high;
  for (const Interval& value : present) {
    low = std::min(low, value.low);
    high = std::max(high, value.high);
  }
  // Halves keep the range finite for values near the ends of the number range.
  const double range = high / 2 - low / 2;
  const auto share = [&](double value) { return std::clamp((value / 2 - low / 2) / range, 0.0, 1.0); };
  return for_each_known(values, [&](const Interval& value) {
    return NormalisedItem{Interval{share(value.low), share(value.high)}, Clamped::no};
  });
}

NormalisedItem rank_item(const Interval& value, const std::vector<Interval>& present) {
  double below = 0;
  double above = 0;
  double tied = 0;
  for (const Interval& other : present) {
    if (is_exact(value) && other == value)
      tied += 1;
    else if (other.high < value.low)
      below += 1;
    else if (other.low > value.high)
      above += 1;
  }
  const double half_tie = std::max(tied, 1.0) / 2;
  const double count = static_cast<double>(present.size());
  return {Interval{(below + half_tie) / count, (count - above - half_tie) / count}, Clamped::no};
}

Normalised z_score(Values values, const std::vector<Interval>& present) {
  const double count = static_cast<double>(present.size());
  double mean = 0;
  for (const Interval& value : present) mean += middle(value) / count;
  double variance = 0;
  for (const Interval& value : present)
    variance += (middle(value) - mean) * (middle(value) - mean) / (count - 1);
  if (!(variance > 0)) return without_scores(values, NormaliseState::zero_range);
  const boost::math::normal standard;
  const double deviation = std::sqrt(variance);
  const auto phi = [&](double value) { return boost::math::cdf(standard, (value - mean) / deviation); };
  return for_each_known(values, [&](const Interval& value) {
    return NormalisedItem{Interval{phi(value.low), phi(value.high)}, Clamped::no};
  });
}

Normalised upwards(Values values, const Normaliser& normaliser) {
  const auto present = known(values);
  if (present.empty()) return without_scores(values, NormaliseState::all_missing);
  const bool compares_items =
      normaliser.kind != NormaliserKind::goalposts && normaliser.kind != NormaliserKind::piecewise;
  if (compares_items && (present.size() < 2 || all_equal(present)))
    return without_scores(values, NormaliseState::zero_range);
  switch (normaliser.kind) {
    case NormaliserKind::min_max:
      return min_max(values, present);
    case NormaliserKind::goalposts:
      return for_each_known(values, [&](const Interval& v) { return goalpost_item(normaliser, v); });
    case NormaliserKind::percentile_rank:
      return for_each_known(values, [&](const Interval& v) { return rank_item(v, present); });
    case NormaliserKind::z_score:
      return z_score(values, present);
    case NormaliserKind::piecewise:
      return for_each_known(values, [&](const Interval& v) { return piecewise_item(normaliser, v); });
  }
  return without_scores(values, NormaliseState::all_missing);
}

}  // namespace

Normalised normalise_intervals(Values values, const Normaliser& normaliser, Direction direction) {
  Normalised result = upwards(values, normaliser);
  if (direction == Direction::more_danger) return result;
  for (NormalisedItem& item : result.items)
    if (item.score) item.score = Interval{1 - item.score->high, 1 - item.score->low};
  return result;
}

Normalised normalise(std::span<const std::optional<double>> values, const Normaliser& normaliser,
                     Direction direction) {
  std::vector<std::optional<Interval>> intervals;
  intervals.reserve(values.size());
  for (const auto& value : values) intervals.push_back(value ? std::optional(exactly(*value)) : std::nullopt);
  return normalise_intervals(intervals, normaliser, direction);
}

std::optional<double> rate_per(double value, std::optional<double> denominator, double per) {
  if (!denominator || !(*denominator > 0)) return std::nullopt;
  return value / *denominator * per;
}

}  // namespace socta
