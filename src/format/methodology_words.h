#pragma once

#include <cstddef>
#include <string_view>

#include "domain/methodology.h"

namespace socta {

/// The words by which a methodology file names the enumerators, in the order of each enumeration; the reader,
/// the writer and the schema share them.
constexpr std::string_view kItemsModeWords[] = {"closed", "open"};
constexpr std::string_view kAxisWords[] = {"threat", "damage", "composite", "context"};
constexpr std::string_view kDirectionWords[] = {"more_danger", "less_danger"};
constexpr std::string_view kScaleKindWords[] = {"ordinal", "numeric"};
constexpr std::string_view kNormaliserWords[] = {"min_max", "goalposts", "percentile_rank", "z_score",
                                                 "piecewise"};
constexpr std::string_view kCurveWords[] = {"linear", "logarithmic"};
constexpr std::string_view kScoreDisplayWords[] = {"hundred", "native", "sum"};
constexpr std::string_view kShapeWords[] = {"pert", "triangular", "discrete"};
constexpr std::string_view kPoolingWords[] = {"linear", "weighted_linear", "quantile", "median"};
constexpr std::string_view kWeightUncertaintyWords[] = {"fixed",   "dirichlet",       "uniform_factors",
                                                        "simplex", "simplex_ordered", "simplex_intervals"};
constexpr std::string_view kScoreUncertaintyWords[] = {"pooled", "clipped_normal", "none"};
constexpr std::string_view kGapWords[] = {"nearest", "lower", "upper", "none"};
constexpr std::string_view kRoleWords[] = {"offender", "citizen", "victim", "community",
                                           "business", "state",   "other"};

/// The aggregations in the order of their enumeration, then two names of power means.
constexpr std::string_view kAggregationWords[] = {"arithmetic", "power", "maximum",   "minimum",
                                                  "owa",        "veto",  "geometric", "harmonic"};

/// Indicators' weights have no order or intervals: the last three kinds are for groups only.
constexpr std::size_t kIndicatorWeightUncertaintyKinds = 3;

template <typename Enum, std::size_t N>
constexpr std::string_view word_of(Enum value, const std::string_view (&words)[N]) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace socta
