#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/scale.h"
#include "engine/interval.h"

namespace socta {

/// `zero_range`: the items cannot be told apart (one distinct value, or a single item), so a normaliser that
/// compares items has nothing to say and no item gets a score. It is not the middle of the scale.
enum class NormaliseState { normalised, all_missing, zero_range };

/// Where an observed value lay outside the goalposts or the thresholds and was held at the nearer end.
enum class Clamped { no, at_low, at_high };

struct NormalisedItem {
  std::optional<Interval>
      score;  ///< in [0, 1], 1 = most dangerous; empty: missing, or state is not normalised
  Clamped clamped = Clamped::no;  ///< of an interval: the first end, low before high, that was held

  bool operator==(const NormalisedItem&) const = default;
};

struct Normalised {
  NormaliseState state = NormaliseState::all_missing;
  std::vector<NormalisedItem> items;  ///< one for each value, in the same order

  bool operator==(const Normalised&) const = default;
};

/// Scores of the observed values of all items of one series (method §2); never NaN. The kinds, after the
/// OECD/JRC Handbook on Constructing Composite Indicators (2008), chapter 5:
///   min_max          (x − min) / (max − min) over the items
///   goalposts        (x − low) / (high − low), or the same of logarithms, clamped to [0, 1]
///   percentile_rank  (r − ½) / n with mid-ranks r for ties
///   z_score          Φ((x − mean) / s), s the standard deviation with n − 1
///   piecewise        linear between thresholds, clamped at the first and the last
/// Direction less_danger turns the score round. Values are finite; the normaliser has been validated.
Normalised normalise(std::span<const std::optional<double>> values, const Normaliser& normaliser,
                     Direction direction);

/// The same for values known only as intervals: the score's ends are bounds. The references come from the
/// intervals: least low and greatest high end for min_max; ranks from the pairs that are certainly ordered;
/// mean and deviation of the middles for z_score. Equal to `normalise` where every interval is exact.
Normalised normalise_intervals(std::span<const std::optional<Interval>> values, const Normaliser& normaliser,
                               Direction direction);

/// Value per `per` of the denominator (crimes per 100 000 inhabitants). nullopt without a positive
/// denominator.
std::optional<double> rate_per(double value, std::optional<double> denominator, double per = 100'000);

}  // namespace socta
