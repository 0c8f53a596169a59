#include "engine/pool.h"

#include <algorithm>
#include <map>
#include <utility>

namespace socta {
namespace {

/// Halvings of the scale until neighbouring doubles are reached; more would change nothing.
constexpr int kBisections = 100;

bool is_mixture(Pooling pooling) { return pooling == Pooling::linear || pooling == Pooling::weighted_linear; }

std::map<std::size_t, std::size_t> members_by_organisation(const std::vector<PoolMember>& members) {
  std::map<std::size_t, std::size_t> counts;
  for (const PoolMember& member : members) ++counts[member.organisation];
  return counts;
}

/// False when there is no weight at all.
bool make_weights_sum_to_one(std::vector<PoolMember>& members, OrganisationBalance balance) {
  const auto counts = members_by_organisation(members);
  double total = 0;
  for (PoolMember& member : members) {
    if (balance == OrganisationBalance::balanced)
      member.weight /= static_cast<double>(counts.at(member.organisation));
    total += member.weight;
  }
  if (!(total > 0)) return false;
  for (PoolMember& member : members) member.weight /= total;
  return true;
}

/// Smallest value with at least half the weight at or below it; the middle of two where exactly half lies
/// there.
double weighted_median(std::span<const PoolMember> members, double JudgementDistribution::*field) {
  constexpr double kHalf = 0.5;
  constexpr double kRounding = 1e-12;  // weights are sums of quotients
  std::vector<std::pair<double, double>> values;
  for (const PoolMember& member : members)
    if (member.weight > 0) values.emplace_back(member.distribution.*field, member.weight);
  std::sort(values.begin(), values.end());
  double below = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    below += values[i].second;
    if (below > kHalf + kRounding) return values[i].first;
    if (below > kHalf - kRounding && i + 1 < values.size())
      return (values[i].first + values[i + 1].first) / 2;
  }
  return values.back().first;
}

double averaged_quantile(const PooledJudgement& pooled, double p) {
  double sum = 0;
  for (const PoolMember& member : pooled.members)
    if (member.weight > 0) sum += member.weight * quantile(member.distribution, p);
  return sum;
}

double mixture_cdf(const PooledJudgement& pooled, double x) {
  double sum = 0;
  for (const PoolMember& member : pooled.members)
    if (member.weight > 0) sum += member.weight * cdf(member.distribution, x);
  return std::min(sum, 1.0);
}

/// The smallest argument in [low, high] at which a rising predicate holds; it holds at `high`.
template <class Predicate>
double first_true(double low, double high, Predicate holds) {
  if (holds(low)) return low;
  for (int i = 0; i < kBisections; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (holds(middle) ? high : low) = middle;
  }
  return high;
}

double mixture_quantile(const PooledJudgement& pooled, double p) {
  constexpr double kRounding = 1e-14;  // the weights' sum may miss 1 by as much
  double low = pooled.members.front().distribution.low;
  double high = pooled.members.front().distribution.high;
  bool first = true;
  for (const PoolMember& member : pooled.members) {
    if (!(member.weight > 0)) continue;
    low = first ? member.distribution.low : std::min(low, member.distribution.low);
    high = first ? member.distribution.high : std::max(high, member.distribution.high);
    first = false;
  }
  if (p >= 1) return high;
  return first_true(low, high, [&](double x) { return mixture_cdf(pooled, x) >= p - kRounding; });
}

void set_centre(PooledJudgement& pooled) {
  if (pooled.pooling == Pooling::median) {
    const JudgementDistribution middle = median_distribution(pooled.members);
    pooled.mean = mean(middle);
    pooled.centre = middle.best;
  } else {
    for (const PoolMember& member : pooled.members) pooled.mean += member.weight * mean(member.distribution);
    pooled.centre = pooled.mean;
  }
}

const PoolAnswer* answer_of(const JudgementRound& round, std::size_t assessor) {
  for (const PoolAnswer& answer : round.answers)
    if (answer.assessor == assessor && answer.distribution) return &answer;
  return nullptr;
}

double interquartile_range(const PooledJudgement& pooled) {
  return pooled.quantiles[3] - pooled.quantiles[1];
}

RoundShift shift_between(const JudgementRound& earlier, const JudgementRound& later,
                         const PooledJudgement& before, const PooledJudgement& after) {
  RoundShift shift{earlier.number, later.number, after.centre - before.centre,
                   interquartile_range(after) - interquartile_range(before)};
  for (const PoolMember& member : after.members) {
    const PoolAnswer* old = answer_of(earlier, member.assessor);
    if (!old) continue;
    ++shift.answered_both;
    if (old->distribution->best != member.distribution.best) ++shift.changed_best;
  }
  return shift;
}

}  // namespace

JudgementDistribution median_distribution(std::span<const PoolMember> members) {
  return {weighted_median(members, &JudgementDistribution::low),
          weighted_median(members, &JudgementDistribution::best),
          weighted_median(members, &JudgementDistribution::high), members.front().distribution.shape};
}

PooledJudgement pool_centre(std::span<const PoolAnswer> answers, Pooling pooling,
                            OrganisationBalance balance) {
  PooledJudgement pooled;
  pooled.pooling = pooling;
  for (const PoolAnswer& answer : answers) {
    if (!answer.distribution) {
      ++pooled.cannot_assess;
      continue;
    }
    const double weight = pooling == Pooling::weighted_linear ? answer.weight : 1.0;
    pooled.members.push_back({answer.assessor, answer.organisation, *answer.distribution, weight});
  }
  pooled.assessors = pooled.members.size();
  pooled.organisations = members_by_organisation(pooled.members).size();
  if (pooled.members.empty()) return pooled;
  if (!make_weights_sum_to_one(pooled.members, balance)) {
    pooled.state = PoolState::no_weight;
    return pooled;
  }
  pooled.state = PoolState::pooled;
  set_centre(pooled);
  return pooled;
}

PooledJudgement pool(std::span<const PoolAnswer> answers, Pooling pooling, OrganisationBalance balance) {
  PooledJudgement pooled = pool_centre(answers, pooling, balance);
  if (pooled.state != PoolState::pooled) return pooled;
  for (std::size_t i = 0; i < kPoolLevels.size(); ++i)
    pooled.quantiles[i] = pooled_quantile(pooled, kPoolLevels[i]);
  return pooled;
}

double pooled_cdf(const PooledJudgement& pooled, double x) {
  if (is_mixture(pooled.pooling)) return mixture_cdf(pooled, x);
  if (pooled.pooling == Pooling::median) return cdf(median_distribution(pooled.members), x);
  if (x >= averaged_quantile(pooled, 1)) return 1;
  if (x < averaged_quantile(pooled, 0)) return 0;
  return first_true(0, 1, [&](double p) { return averaged_quantile(pooled, p) > x; });
}

double pooled_quantile(const PooledJudgement& pooled, double p) {
  if (is_mixture(pooled.pooling)) return mixture_quantile(pooled, p);
  if (pooled.pooling == Pooling::median) return quantile(median_distribution(pooled.members), p);
  return averaged_quantile(pooled, p);
}

PooledRounds pool_rounds(std::span<const JudgementRound> rounds, Pooling pooling,
                         OrganisationBalance balance) {
  std::vector<const JudgementRound*> completed;
  for (const JudgementRound& round : rounds)
    if (round.completed) completed.push_back(&round);
  std::sort(completed.begin(), completed.end(), [](auto* a, auto* b) { return a->number < b->number; });
  PooledRounds result;
  if (completed.empty()) return result;
  result.round = completed.back()->number;
  result.last = pool(completed.back()->answers, pooling, balance);
  if (completed.size() < 2) return result;
  const JudgementRound& earlier = *completed[completed.size() - 2];
  const PooledJudgement before = pool(earlier.answers, pooling, balance);
  if (before.state == PoolState::pooled && result.last.state == PoolState::pooled)
    result.shift = shift_between(earlier, *completed.back(), before, result.last);
  return result;
}

}  // namespace socta
