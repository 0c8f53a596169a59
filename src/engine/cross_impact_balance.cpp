#include "engine/cross_impact_balance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>

namespace socta {
namespace {

/// Sums of some twenty impacts of size up to 3 are equal when they differ by no more than this.
constexpr double kRounding = 1e-9;

/// balances[factor][state]
using Balances = std::vector<std::array<double, 2>>;

/// impacts[giving factor][its state]: the balances that it adds.
using Matrix = std::vector<std::array<Balances, 2>>;

std::vector<std::string> factors_in_matrix(const Assessment& assessment) {
  std::set<std::string> named;
  for (const CrossImpact& impact : assessment.cross_impacts) {
    if (impact.kind != CrossImpactKind::balance) continue;
    named.insert(impact.on.factor);
    for (const FactorState& state : impact.given) named.insert(state.factor);
  }
  std::vector<std::string> factors;
  for (const Factor& factor : assessment.factors)
    if (named.contains(factor.code)) factors.push_back(factor.code);
  return factors;
}

/// Impacts of a factor on itself count for nothing, as in the method's source.
Matrix impact_matrix(const Assessment& assessment, const std::vector<std::string>& factors) {
  std::map<std::string, std::size_t> number;
  for (const std::string& factor : factors) number.emplace(factor, number.size());
  const Balances none(factors.size(), {0.0, 0.0});
  Matrix matrix(factors.size(), {none, none});
  for (const CrossImpact& impact : assessment.cross_impacts) {
    if (impact.kind != CrossImpactKind::balance || impact.given.empty()) continue;
    const FactorState& given = impact.given.front();
    if (given.factor == impact.on.factor) continue;
    matrix[number.at(given.factor)][given.happens][number.at(impact.on.factor)][impact.on.happens] +=
        impact.value;
  }
  return matrix;
}

struct Found {
  std::uint32_t states = 0;  ///< bit i: the i-th factor happens
  double score = 0;
};

bool stronger(const Found& a, const Found& b) {
  return a.score > b.score || (a.score == b.score && a.states < b.states);
}

/// Goes through the combinations factor by factor; the balances of each depth are kept, so that every sum is
/// made in the factors' order.
class Search {
 public:
  explicit Search(const Matrix& matrix) : matrix_(matrix), balances_(matrix.size() + 1) {
    for (Balances& balances : balances_) balances.assign(matrix.size(), {0.0, 0.0});
    visit(0, 0);
    cut();
  }

  std::size_t count() const { return count_; }
  const std::vector<Found>& found() const { return found_; }

 private:
  void visit(std::size_t depth, std::uint32_t states) {
    if (depth == matrix_.size()) return judge(states);
    for (const std::uint32_t state : {0u, 1u}) {
      const Balances& added = matrix_[depth][state];
      for (std::size_t i = 0; i < added.size(); ++i)
        for (std::size_t s = 0; s < 2; ++s) balances_[depth + 1][i][s] = balances_[depth][i][s] + added[i][s];
      visit(depth + 1, states | state << depth);
    }
  }

  void judge(std::uint32_t states) {
    double score = 0;
    for (std::size_t i = 0; i < matrix_.size(); ++i) {
      const std::size_t chosen = states >> i & 1u;
      const std::array<double, 2>& balance = balances_.back()[i];
      if (balance[1 - chosen] > balance[chosen] + kRounding) return;
      score += balance[chosen];
    }
    ++count_;
    found_.push_back({states, score});
    if (found_.size() >= 2 * kMostConsistentScenarios) cut();
  }

  void cut() {
    std::sort(found_.begin(), found_.end(), stronger);
    if (found_.size() > kMostConsistentScenarios) found_.resize(kMostConsistentScenarios);
  }

  const Matrix& matrix_;
  std::vector<Balances> balances_;
  std::vector<Found> found_;
  std::size_t count_ = 0;
};

ConsistentScenario scenario_of(const Found& found, const std::vector<std::string>& factors) {
  ConsistentScenario scenario;
  scenario.balance = found.score;
  for (std::size_t i = 0; i < factors.size(); ++i)
    if ((found.states >> i & 1u) != 0) scenario.happening.push_back(factors[i]);
  return scenario;
}

}  // namespace

CrossImpactBalance cross_impact_balance(const Assessment& assessment) {
  CrossImpactBalance result;
  result.factors = factors_in_matrix(assessment);
  if (result.factors.empty()) return result;
  if (result.factors.size() > kMostBalancedFactors) {
    result.state = BalanceState::too_many_factors;
    return result;
  }
  const Matrix matrix = impact_matrix(assessment, result.factors);
  const Search search(matrix);
  result.state = BalanceState::computed;
  result.consistent = search.count();
  for (const Found& found : search.found()) result.scenarios.push_back(scenario_of(found, result.factors));
  return result;
}

}  // namespace socta
