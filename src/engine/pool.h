#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "domain/methodology.h"
#include "engine/judgement_distribution.h"

namespace socta {

/// One assessor's answer for one cell. Assessors and organisations are numbered by the caller.
struct PoolAnswer {
  std::size_t assessor = 0;
  std::size_t organisation = 0;
  std::optional<JudgementDistribution> distribution{};  ///< none: "cannot assess"
  double weight = 1;                                    ///< weighted_linear only; not negative
};

/// `balanced`: an assessor's weight is divided by the number of answering assessors of the organisation, so
/// that one organisation with six assessors weighs as much as one with one [a choice of this project].
enum class OrganisationBalance { balanced, each_assessor };

/// `no_weight`: there are answers, but every weight is zero.
enum class PoolState { pooled, no_answers, no_weight };

struct PoolMember {
  std::size_t assessor = 0;
  std::size_t organisation = 0;
  JudgementDistribution distribution{};
  double weight = 0;  ///< as used; the members' weights sum to 1

  bool operator==(const PoolMember&) const = default;
};

/// The levels of PooledJudgement::quantiles.
inline constexpr std::array<double, 5> kPoolLevels = {0.05, 0.25, 0.5, 0.75, 0.95};

/// One cell pooled over its assessors, in scale units.
struct PooledJudgement {
  PoolState state = PoolState::no_answers;
  Pooling pooling = Pooling::linear;
  std::vector<PoolMember> members{};  ///< those who answered, in the order given
  double centre = 0;  ///< the cell's score: the pooled mean; for `median` the weighted median of best values
  double mean = 0;  ///< exact: weighted mean of the members' means (of the pooled distribution for `median`)
  std::array<double, 5> quantiles{};
  std::size_t assessors = 0;      ///< who answered
  std::size_t organisations = 0;  ///< whose assessors answered
  std::size_t cannot_assess = 0;

  bool operator==(const PooledJudgement&) const = default;
};

/// Pools the answers (method §3). linear and weighted_linear: mixture of the members' distributions (Stone
/// 1961; Cooke 1991); quantile: weighted mean of the members' quantiles at each level (Lichtendahl et al.
/// 2013); median: distribution of the members' shape on the weighted medians of low, best and high.
/// Everything but members and counts is zero unless the state is `pooled`.
PooledJudgement pool(std::span<const PoolAnswer> answers, Pooling pooling, OrganisationBalance balance);

/// The same without the quantiles, which cost most by far and stay zero: for cells of which only the centre
/// is shown.
PooledJudgement pool_centre(std::span<const PoolAnswer> answers, Pooling pooling,
                            OrganisationBalance balance);

/// What `median` pools to: the members' shape on the weighted medians of their low, best and high values. At
/// least one member has weight.
JudgementDistribution median_distribution(std::span<const PoolMember> members);

/// P(X ≤ x) and the quantile of the pooled distribution; the pool's state is `pooled`.
double pooled_cdf(const PooledJudgement& pooled, double x);
double pooled_quantile(const PooledJudgement& pooled, double p);

/// All answers of one round for one cell.
struct JudgementRound {
  int number = 1;
  bool completed = true;
  std::vector<PoolAnswer> answers{};
};

/// How the pooled judgement moved between two completed rounds.
struct RoundShift {
  int from = 0;
  int to = 0;
  double centre = 0;               ///< later − earlier
  double interquartile_range = 0;  ///< later − earlier; negative: views came closer
  std::size_t answered_both = 0;   ///< assessors with an answer in both rounds
  std::size_t changed_best = 0;    ///< of these, whose best value changed
  bool operator==(const RoundShift&) const = default;
};

/// The last completed round pooled, and the shift from the completed round before it. An open round counts
/// for nothing.
struct PooledRounds {
  std::optional<int> round{};  ///< none: no round is completed
  PooledJudgement last{};
  std::optional<RoundShift> shift{};  ///< none: fewer than two completed rounds that pool
};

PooledRounds pool_rounds(std::span<const JudgementRound> rounds, Pooling pooling,
                         OrganisationBalance balance);

}  // namespace socta
