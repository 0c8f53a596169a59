#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace socta {

/// What a run says of the cells of a crime form and of its indicator groups; in the terms of
/// domain/results.h.

/// Mean, standard deviation and the 5, 25, 50, 75 and 95 % quantiles over the draws.
struct Spread {
  double mean = 0;
  double sd = 0;
  std::array<double, 5> quantiles{};

  bool operator==(const Spread&) const = default;
};

/// What is known of a cell, a group or an item. `weight_known` is the share of weight that rests on any
/// judgement or observation; the two ends are the score when every unknown were lowest or highest.
struct Coverage {
  double weight_known = 0;
  double unknown_low = 0;
  double unknown_high = 1;
  std::size_t judgements = 0;
  std::size_t cannot_assess = 0;
  std::size_t organisations = 0;
  std::size_t observations = 0;
  std::size_t evidence = 0;

  bool operator==(const Coverage&) const = default;
};

/// How far the assessors of one cell agree, in scale units.
struct CellAgreement {
  double median = 0;
  double interquartile_range = 0;
  double share_within_one = 0;
  bool consensus = false;

  bool operator==(const CellAgreement&) const = default;
};

/// One statistical series as it went into a cell.
struct CellSeries {
  std::string series;
  std::string measure;            ///< level, change, slope, same_part_change
  std::optional<double> value{};  ///< before normalising; the middle for an interval
  std::optional<double> score{};
  std::string period{};  ///< period(s) of the value, e.g. "2014" or "2013 → 2014"
  bool clamped = false;  ///< the value lay outside the goalposts

  bool operator==(const CellSeries&) const = default;
};

/// One cell: crime form × indicator.
struct IndicatorResult {
  std::string indicator;
  std::optional<double> judgement_score{};  ///< pooled mean
  std::optional<double> observation_score{};
  std::optional<double> score{};         ///< the two by their weights; none: unknown
  std::optional<double> disagreement{};  ///< observation − judgement, where both exist
  Spread spread{};                       ///< of the cell over its uncertainty; uniform when unknown
  std::optional<CellAgreement> agreement{};
  std::optional<double> round_shift{};  ///< last round's pooled mean − the one's before
  double contribution = 0;              ///< to the form's danger; sums to it with the other indicators'
  double value_of_information =
      0;  ///< share of the variance of the ranking that knowing the cell would remove
  Coverage coverage{};
  std::vector<CellSeries> series{};
  std::vector<std::string> evidence{};

  bool operator==(const IndicatorResult&) const = default;
};

struct GroupResult {
  std::string group;
  std::optional<double> score{};  ///< none: no indicator of it is known
  Spread spread{};
  double contribution = 0;
  double weight_known = 0;
  std::vector<IndicatorResult> indicators{};

  bool operator==(const GroupResult&) const = default;
};

}  // namespace socta
